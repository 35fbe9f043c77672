import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { completed, type Proposal, type Typed, typedAt } from './completion.ts';
import style from './query-input.module.css';
import { useProposals } from './use-proposals.ts';

interface QueryInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line of the query language, completed as it is typed: arrows choose, Enter or Tab takes, Escape closes. */
export function QueryInput({ value, onChange, ref, ...rest }: QueryInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [at, setAt] = useState(-1);
  // Where the caret belongs once a proposal stands in the line.
  const caretIn = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caretIn.current === null) return;
    input.current?.setSelectionRange(caretIn.current, caretIn.current);
    caretIn.current = null;
  });
  const choices = useProposals(typed);
  const isOpen = choices.length > 0;
  const active = isOpen ? Math.min(at, choices.length - 1) : -1;

  const look = (text: string, caret: number, isAsked = false) => {
    const found = typedAt(text, caret);
    setTyped(found?.text === '' && found.field === null && !isAsked ? null : found);
    setAt(-1);
  };
  const take = (proposal: Proposal) => {
    if (typed === null) return;
    const { query, caret } = completed(value, typed, proposal);
    onChange(query);
    look(query, caret);
    caretIn.current = caret;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = choices[active];
    if (event.key === 'ArrowDown' && !isOpen) look(value, event.currentTarget.selectionStart ?? value.length, true);
    else if (!isOpen) return;
    else if (event.key === 'ArrowDown') setAt(active + 1 < choices.length ? active + 1 : 0);
    else if (event.key === 'ArrowUp') setAt(active > 0 ? active - 1 : choices.length - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
    else if (event.key === 'Escape') setTyped(null);
    else {
      if (event.key === 'Enter') setTyped(null);
      return;
    }
    event.preventDefault();
  };

  return (
    <div className={style.box}>
      <input
        {...rest}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-controls={isOpen ? id : undefined}
        aria-expanded={isOpen}
        autoComplete="off"
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          onChange(target.value);
          look(target.value, target.selectionStart ?? target.value.length);
        }}
        onKeyDown={onKeyDown}
        ref={input}
        role="combobox"
        spellCheck={false}
        value={value}
      />
      {isOpen && (
        <div aria-label="Ways to go on" className={style.list} id={id} role="listbox" tabIndex={-1}>
          {choices.map((proposal, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus
            <div
              aria-selected={i === active}
              className={style.choice}
              id={`${id}-${i}`}
              key={proposal.insert}
              onClick={() => take(proposal)}
              onMouseDown={(event) => event.preventDefault()}
              ref={i === active ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              role="option"
              tabIndex={-1}
            >
              <bdi>{proposal.label}</bdi>
              {proposal.help && <span className={style.help}>{proposal.help}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
