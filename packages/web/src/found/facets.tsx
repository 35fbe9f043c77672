import { FACET_FIELDS, type Facet, type Found } from '../api/search.ts';
import { hasTerm } from '../query/terms.ts';
import { ACT_LABELS, EVENT_TYPE_LABELS, STANCE_LABELS } from '../record/kinds.ts';
import style from './facets.module.css';

interface FacetsProps {
  readonly query: string;
  readonly counts: Found['facets'];
  /** Those to be shown, in this order; one that has nothing to choose is left out. */
  readonly shown: readonly Facet[];
  readonly onToggle: (field: string, value: string) => void;
}

const TITLES: { readonly [facet in Facet]: string } = {
  kind: 'Kind',
  speaker: 'Who says it',
  addressee: 'To whom',
  act: 'Act',
  stance: 'Stance',
  issue: 'Issue',
  event_type: 'Event',
  status: 'Status',
  relation: 'Relation',
  certainty: 'Certainty',
  outlet: 'Outlet',
  year: 'Year',
};
/** Values in words, where they are not words already. */
const WORDS: { readonly [facet in Facet]?: { readonly [value: string]: string } } = {
  kind: { attribution: 'statement' },
  act: ACT_LABELS,
  stance: STANCE_LABELS,
  event_type: EVENT_TYPE_LABELS,
};
/** Values that are seen without unfolding the rest. */
const AT_FIRST = 6;

/** How often each value is among what was found. Choosing one adds it to the query; choosing it again takes it out. */
export function Facets({ query, counts, shown, onToggle }: FacetsProps) {
  return (
    <div className={style.facets}>
      {shown.map((facet) => {
        const values = counts[facet] ?? [];
        const field = FACET_FIELDS[facet];
        const isChosen = (value: string) => hasTerm(query, field, value);
        if (values.length === 0 || (values.length === 1 && !values.some(({ value }) => isChosen(value)))) return null;
        const lines = values.map(({ value, count }) => (
          <FacetLine
            count={count}
            isChosen={isChosen(value)}
            key={value}
            label={WORDS[facet]?.[value] ?? value}
            onToggle={() => onToggle(field, value)}
          />
        ));
        return (
          <fieldset className={style.facet} key={facet}>
            <legend className={style.title}>{TITLES[facet]}</legend>
            {lines.slice(0, AT_FIRST)}
            {lines.length > AT_FIRST && (
              <details className={style.rest}>
                <summary>{lines.length - AT_FIRST} more</summary>
                {lines.slice(AT_FIRST)}
              </details>
            )}
          </fieldset>
        );
      })}
    </div>
  );
}

interface FacetLineProps {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function FacetLine({ label, count, isChosen, onToggle }: FacetLineProps) {
  return (
    <label className={style.value}>
      <input checked={isChosen} onChange={onToggle} type="checkbox" />
      <bdi className={style.label}>{label}</bdi>
      <span className={style.count}>{count.toLocaleString('en')}</span>
    </label>
  );
}
