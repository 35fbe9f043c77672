import { useState } from 'react';
import type { Record } from 'readout/model';
import { dayInWords } from 'readout/reading-room';
import type { Source } from '../api/threads.ts';
import style from './comparison-table.module.css';
import { PassageLink } from './passage-link.tsx';
import { type Cell, VERDICT_ORDER, VERDICTS, type Verdict, verdictInWords } from './verdict.ts';

interface ComparisonTableProps {
  readonly label: string;
  /** A column each, in this order. */
  readonly accounts: readonly Source[];
  /** A row each. */
  readonly cells: readonly Cell[];
  readonly records: ReadonlyMap<string, Record>;
}

/** What each account of an event says, point by point. Silence is an empty cell; a word that a point was not discussed is not. */
export function ComparisonTable({ label, accounts, cells, records }: ComparisonTableProps) {
  const [only, setOnly] = useState<Verdict | null>(null);
  const names = namesOf(accounts);
  const nameOf = (document: string) => names.get(document) ?? document;
  const rows = cells.filter(({ verdict }) => only === null || verdict === only);
  return (
    <div>
      <VerdictFilter cells={cells} onChange={setOnly} only={only} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section aria-label={label} className={style.box} tabIndex={0}>
        <table className={style.table}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">Point</th>
              {accounts.map(({ id, outlet, published, title }) => (
                <th key={id} scope="col">
                  <bdi className={style.outlet}>{outlet ?? title ?? id}</bdi>
                  {published && <time dateTime={published}>{dayInWords(published)}</time>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cell) => (
              <tr key={cell.id}>
                <th scope="row">
                  <bdi className={style.point}>{cell.label}</bdi>
                  <span className={style.verdict} data-verdict={cell.verdict}>
                    <span aria-hidden="true">{VERDICTS[cell.verdict].sign}</span>{' '}
                    <span>{verdictInWords(cell, nameOf)}</span>
                  </span>
                </th>
                {accounts.map(({ id }) => (
                  <Said account={cell.accounts.find(({ document }) => document === id)} key={id} records={records} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface SaidProps {
  readonly account: Cell['accounts'][number] | undefined;
  readonly records: ReadonlyMap<string, Record>;
}

function Said({ account, records }: SaidProps) {
  if (account === undefined || account.says === 'silent')
    return (
      <td className={style.silent}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">silent</span>
      </td>
    );
  const { document, says, spans, quote } = account;
  return (
    <td data-says={says}>
      {says !== 'said' && (
        <b className={style.says}>{says === 'denied' ? 'Says otherwise' : 'Says it was not discussed'}</b>
      )}
      <q className={style.words} dir="auto">
        <PassageLink document={document} record={records.get(document)} spans={spans}>
          {quote}
        </PassageLink>
      </q>
    </td>
  );
}

interface VerdictFilterProps {
  readonly cells: readonly Cell[];
  readonly only: Verdict | null;
  readonly onChange: (only: Verdict | null) => void;
}

/** How many points there are of each verdict; choosing one leaves only these. */
function VerdictFilter({ cells, only, onChange }: VerdictFilterProps) {
  return (
    <fieldset aria-label="Points shown" className={style.filter}>
      <button aria-pressed={only === null} onClick={() => onChange(null)} type="button">
        all points <b>{cells.length}</b>
      </button>
      {VERDICT_ORDER.map((verdict) => {
        const count = cells.filter((cell) => cell.verdict === verdict).length;
        return (
          count > 0 && (
            <button aria-pressed={only === verdict} key={verdict} onClick={() => onChange(verdict)} type="button">
              <span aria-hidden="true" className={style.sign} data-verdict={verdict}>
                {VERDICTS[verdict].sign}
              </span>{' '}
              {VERDICTS[verdict].label} <b>{count}</b>
            </button>
          )
        );
      })}
    </fieldset>
  );
}

/** Outlets, with the day where two accounts are of one outlet. */
export function namesOf(accounts: readonly Source[]): ReadonlyMap<string, string> {
  const isAlone = (outlet: string) => accounts.filter((account) => account.outlet === outlet).length === 1;
  return new Map(
    accounts.map(({ id, outlet, published, title }) => {
      if (outlet === null) return [id, title ?? id];
      return [id, isAlone(outlet) || published === null ? outlet : `${outlet}, ${dayInWords(published)}`];
    }),
  );
}
