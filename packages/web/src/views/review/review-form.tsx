import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import style from './review.module.css';

/** Which entries are reviewed. */
export function ReviewForm({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const [query, setQuery] = useState(q);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(query.trim());
      }}
    >
      <input
        aria-label="Only entries that this finds"
        className={style.query}
        onChange={(event) => setQuery(event.target.value)}
        placeholder="only these: type:position speaker:Orlik"
        value={query}
      />
      <Button type="submit">Show</Button>
    </form>
  );
}
