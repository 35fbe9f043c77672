import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { queryFields } from '../../api/search.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import style from './search.module.css';

const EXAMPLES = [
  ['ceasefire', 'documents with the word'],
  ['“root causes” type:attribution', 'statements with the phrase'],
  ['speaker:Lavrov act:deny', 'what Lavrov denies'],
  ['type:position stance:refuse,oppose', 'what somebody refuses or opposes'],
  ['event:CONSULT on:2026 status:planned', 'meetings planned, published in 2026'],
  ['certainty:hedged -act:deny', 'hedged statements that deny nothing'],
] as const;

/** The query language, to be read once and looked up. */
export function LanguageHelp() {
  const fields = useQuery(queryFields);
  const id = useId();
  return (
    <section aria-labelledby={id} className={style.help}>
      <h2 className={style.heading} id={id}>
        What can be asked
      </h2>
      <p>
        Words side by side must all be there; “words in quotation marks” one after the other; a word with * at its end
        may go on; a minus before a word or field excludes it. A field takes one value, or several with commas between.
      </p>
      <ul className={style.examples}>
        {EXAMPLES.map(([q, meaning]) => (
          <li key={q}>
            <Link search={{ q }} to="/search">
              <code>{q}</code>
            </Link>
            <span>{meaning}</span>
          </li>
        ))}
      </ul>
      {fields.isPending && <Loading what="Fetching the fields" />}
      {fields.isError && (
        <Failed error={fields.error} retry={() => void fields.refetch()} title="The fields could not be listed" />
      )}
      {fields.data && (
        <DataTable
          columns={[
            { name: 'Field', cell: ({ name }) => <code>{name}:</code> },
            { name: 'Asks for', cell: ({ help }) => help },
            { name: 'Takes', cell: takenBy },
          ]}
          keyOf={({ name }) => name}
          label="Fields of the query language"
          rows={fields.data}
        />
      )}
    </section>
  );
}

/** Values that are told in the table; the box completes the others. */
const TOLD = 8;

function takenBy({ takes, values }: { readonly takes: string; readonly values: readonly string[] }): string {
  switch (takes) {
    case 'name':
      return 'a name';
    case 'day':
      return '2026, 2026-05 or 2026-05-04';
    case 'id':
      return 'an id';
    default:
      return values.slice(0, TOLD).join(', ') + (values.length > TOLD ? `, and ${values.length - TOLD} more` : '');
  }
}
