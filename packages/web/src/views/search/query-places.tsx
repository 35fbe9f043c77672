import style from './query-places.module.css';

interface QueryPlacesProps {
  readonly query: string;
  readonly issues: readonly { readonly message: string; readonly start: number; readonly end: number }[];
  /** `problem`: it cannot be answered; `note`: it was, but this finds nothing. */
  readonly tone: 'problem' | 'note';
}

/** What is to be said of a query, each at its place in it. */
export function QueryPlaces({ query, issues, tone }: QueryPlacesProps) {
  return (
    <section
      aria-label={tone === 'problem' ? 'The query cannot be read' : 'Notes on the query'}
      className={`${style.places} ${style[tone]}`}
      role={tone === 'problem' ? 'alert' : undefined}
    >
      {tone === 'problem' && <p className={style.title}>The query cannot be read</p>}
      <ol>
        {issues.map(({ message, start, end }) => (
          <li key={`${start} ${message}`}>
            <code className={style.query} dir="ltr">
              {query.slice(0, start)}
              <mark className={style.place}>{query.slice(start, end) || ' '}</mark>
              {query.slice(end)}
            </code>
            <p>{sentence(message)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
