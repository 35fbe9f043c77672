import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Overview } from '../../api/overview.ts';
import { DataTable } from '../../pictures/data-table.tsx';
import { Network } from '../../pictures/network.tsx';
import { NetworkKey } from '../../pictures/network-key.tsx';
import { Picture } from '../../pictures/picture.tsx';
import style from './overview.module.css';

type Pair = Overview['links'][number];

/** Who meets and addresses whom, as a network and pair by pair. */
export function LinksPicture({ links }: { readonly links: readonly Pair[] }) {
  const navigate = useNavigate();
  const network = useMemo(() => networkOf(links), [links]);
  return (
    <Picture
      caption={
        <>
          The pairs that meet, call or address each other most. <NetworkKey />
        </>
      }
      data={{
        columns: ['one', 'other', 'events', 'statements'],
        rows: links.map(({ between: [one, other], events, statements }) => [one.name, other.name, events, statements]),
      }}
      drawing={
        <Network
          label="Who meets and addresses whom, as in the table"
          links={network.links}
          nodes={network.nodes}
          onChoose={(id) => void navigate({ to: '/entities/$id', params: { id }, search: { part: 'contacts' } })}
        />
      }
      table={
        <DataTable
          columns={[
            {
              name: 'Between',
              cell: ({ between: [one, other] }) => (
                <>
                  <EntityLink entity={one} /> and <EntityLink entity={other} />
                </>
              ),
            },
            {
              name: 'Events',
              isNumber: true,
              cell: ({ between: [one, other], events }) =>
                events > 0 && (
                  <Link
                    aria-label={`${events} events of ${one.name} and ${other.name}`}
                    params={{ id: one.id }}
                    search={{ part: 'contacts', other: other.id }}
                    to="/entities/$id"
                  >
                    {events}
                  </Link>
                ),
            },
            { name: 'Statements', isNumber: true, cell: ({ statements }) => statements || '–' },
          ]}
          keyOf={({ between: [one, other] }) => `${one.id} ${other.id}`}
          label="Pairs, the most frequent first"
          rows={links}
        />
      }
      title="Who talks to whom"
    />
  );
}

function EntityLink({ entity: { id, name } }: { readonly entity: Pair['between'][0] }) {
  return (
    <Link className={style.entity} params={{ id }} to="/entities/$id">
      <bdi>{name}</bdi>
    </Link>
  );
}

function networkOf(links: readonly Pair[]) {
  const nodes = new Map(links.flatMap(({ between }) => between.map((entity) => [entity.id, entity] as const)));
  return {
    nodes: [...nodes.values()],
    links: links.map(({ between: [one, other], events, statements }) => ({
      between: [one.id, other.id] as const,
      events,
      statements,
    })),
  };
}
