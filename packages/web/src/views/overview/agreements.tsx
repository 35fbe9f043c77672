import { useQuery } from '@tanstack/react-query';
import { agreementOf, type Overview } from '../../api/overview.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import { Picture } from '../../pictures/picture.tsx';
import style from './overview.module.css';
import { Told } from './told.tsx';
import { Unfolding } from './unfolding.tsx';

type Agreement = Overview['agreements'][number];

/** What a person said of how far an agreement is carried out. */
const RATINGS = ['not carried out', 'hardly carried out', 'mostly carried out', 'carried out'];

/** Agreements with their status; each unfolds to its steps. */
export function Agreements({ agreements }: { readonly agreements: readonly Agreement[] }) {
  return (
    <Picture
      data={{
        columns: ['agreement', 'status', 'rating', 'documents', 'latest'],
        rows: agreements.map(({ label, status, rating, documents, latest }) => [
          label,
          status,
          rating,
          documents,
          latest,
        ]),
      }}
      drawing={null}
      table={
        <DataTable
          columns={[
            {
              name: 'Agreement',
              cell: ({ thread, label }) => (
                <Unfolding label={label}>
                  <Steps thread={thread} />
                </Unfolding>
              ),
            },
            {
              name: 'Status',
              cell: ({ status, rating }) => (
                <>
                  {status ?? '–'}
                  {rating !== null && <span className={style.rating}>{RATINGS[rating]}</span>}
                </>
              ),
            },
            { name: 'Documents', isNumber: true, cell: ({ documents }) => documents },
            { name: 'Latest', isNumber: true, cell: ({ latest }) => latest ?? '–' },
          ]}
          keyOf={({ thread }) => thread}
          label="Agreements, the latest first"
          rows={agreements}
        />
      }
      title="Agreements"
    />
  );
}

function Steps({ thread }: { readonly thread: string }) {
  const agreement = useQuery(agreementOf(thread));
  if (agreement.isPending) return <Loading what="Fetching its steps" />;
  if (agreement.isError)
    return (
      <Failed error={agreement.error} retry={() => void agreement.refetch()} title="Its steps could not be listed" />
    );
  return (
    <ol>
      {agreement.data.steps.map((step) => (
        <Told
          key={`${step.document} ${step.entry}`}
          told={step}
          what={step.denied ? `${step.status}: denied` : step.status}
        />
      ))}
    </ol>
  );
}
