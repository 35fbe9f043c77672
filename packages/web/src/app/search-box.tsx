import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { QueryInput } from '../query/query-input.tsx';
import style from './search-box.module.css';

/** The one search box, on every page; `/` goes to it. */
export function SearchBox() {
  const { q = '' } = useSearch({ strict: false }) as { q?: string };
  const [query, setQuery] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => setQuery(q), [q]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className={style.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ href: `/search?q=${encodeURIComponent(query)}` });
        }}
      >
        <QueryInput
          aria-label="Search the archive"
          className={style.input}
          enterKeyHint="search"
          onChange={setQuery}
          placeholder="speaker:Lavrov act:deny ceasefire"
          ref={input}
          type="search"
          value={query}
        />
        <span aria-hidden="true" className={style.key} hidden={query !== ''}>
          /
        </span>
      </form>
    </search>
  );
}

/** Whether keys go into something that is written in. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
