import { useQuery } from '@tanstack/react-query';
import { disputeOf, type Overview, phraseOf } from '../../api/overview.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { Told } from './told.tsx';
import { Unfolding } from './unfolding.tsx';

type ContestedPhrase = Overview['contested'][number];

/** Phrases that sides explain differently, and claims that they dispute; each unfolds to who says what. */
export function Contested({ contested }: { readonly contested: readonly ContestedPhrase[] }) {
  return (
    <Picture
      data={{
        columns: ['phrase', 'kind', 'documents', 'accounts', 'latest'],
        rows: contested.map(({ phrase, kind, documents, accounts, latest }) => [
          phrase,
          kind,
          documents,
          accounts,
          latest,
        ]),
      }}
      drawing={null}
      table={
        <DataTable
          columns={[
            {
              name: 'Phrase or claim',
              cell: ({ thread, kind, phrase }) => (
                <Unfolding label={phrase}>
                  {kind === 'dispute' ? <Stands thread={thread} /> : <Meanings thread={thread} />}
                </Unfolding>
              ),
            },
            { name: 'What', cell: ({ kind }) => (kind === 'dispute' ? 'disputed' : 'explained') },
            { name: 'Documents', isNumber: true, cell: ({ documents }) => documents },
            { name: 'Latest', isNumber: true, cell: ({ latest }) => latest ?? '–' },
          ]}
          keyOf={({ thread }) => thread}
          label="Contested phrases and claims, in the most documents first"
          rows={contested}
        />
      }
      title="Contested phrases"
    />
  );
}

function Stands({ thread }: { readonly thread: string }) {
  const dispute = useQuery(disputeOf(thread));
  if (dispute.isPending) return <Loading what="Fetching who says what" />;
  if (dispute.isError)
    return <Failed error={dispute.error} retry={() => void dispute.refetch()} title="The stands could not be listed" />;
  return (
    <ol>
      {dispute.data.stands.map((stand) => (
        <Told
          key={`${stand.document} ${stand.entry}`}
          told={stand}
          what={`${stand.by.join(', ') || 'somebody'} ${stand.relation}`}
        />
      ))}
    </ol>
  );
}

function Meanings({ thread }: { readonly thread: string }) {
  const phrase = useQuery(phraseOf(thread));
  if (phrase.isPending) return <Loading what="Fetching what it means to whom" />;
  if (phrase.isError)
    return <Failed error={phrase.error} retry={() => void phrase.refetch()} title="The meanings could not be listed" />;
  return (
    <ol>
      {phrase.data.usages.flatMap(({ according, meanings }) =>
        meanings.map((meaning) => (
          <Told
            key={`${meaning.document} ${meaning.entry}`}
            told={meaning}
            what={according === null ? 'explained' : `as used by ${according}`}
          />
        )),
      )}
    </ol>
  );
}
