import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ArchiveEntity, type Contact, closestContacts, contactsOf } from '../../api/entities.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { More } from '../../found/more.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import { Network } from '../../pictures/network.tsx';
import { NetworkKey } from '../../pictures/network-key.tsx';
import { Picture } from '../../pictures/picture.tsx';
import { EVENT_TYPE_LABELS } from '../../record/kinds.ts';
import { contactNetwork } from './contact-network.ts';
import style from './entity.module.css';
import { SharedEvents } from './shared-events.tsx';

const route = getRouteApi('/entities/$id');
const EVENTS: { readonly [type: string]: string } = EVENT_TYPE_LABELS;
const PAGE = 50;
/** Contacts that are drawn, and those of them whose own contacts are drawn too. */
const DRAWN = 30;
const ASKED = 12;

/** Whom it met, called and spoke to: as a network, as a table, and event by event. */
export function Contacts({ entity }: { readonly entity: ArchiveEntity }) {
  const { other } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(contactsOf(entity.id, PAGE));
  const contacts = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const drawn = contacts.slice(0, DRAWN);
  const network = useQueries({
    queries: drawn.slice(0, ASKED).map(({ entity: { id } }) => closestContacts(id, PAGE)),
    combine: (answers) =>
      contactNetwork(
        entity,
        drawn,
        answers.map(({ data }) => data ?? []),
      ),
  });
  if (pages.isPending) return <Loading what="Fetching the contacts" />;
  if (pages.isError)
    return <Failed error={pages.error} retry={() => void pages.refetch()} title="The contacts could not be listed" />;
  if (contacts.length === 0)
    return (
      <Empty title="No contact is known">
        The archive has no event with somebody else, and no word to or from anybody.
      </Empty>
    );
  const choose = (id: string) =>
    void navigate({
      resetScroll: false,
      search: (before) => ({ ...before, other: id === other || id === entity.id ? undefined : id }),
    });
  return (
    <div className={style.stack}>
      <Picture
        caption={<NetworkKey />}
        data={{
          columns: ['name', 'kind', 'events', 'statements', 'first', 'last'],
          rows: contacts.map(({ entity: { name, kind }, events, statements, first, last }) => [
            name,
            kind,
            events.map(({ type, count }) => `${type} ${count}`).join('; '),
            statements,
            first,
            last,
          ]),
        }}
        drawing={
          <Network
            centre={entity.id}
            chosen={other}
            label={`${entity.name} and those in contact with them, as in the table`}
            links={network.links}
            nodes={network.nodes}
            onChoose={choose}
          />
        }
        table={<ContactTable contacts={contacts} id={entity.id} other={other} pages={pages} />}
        title="Met, called and spoke to"
      />
      <SharedEvents
        id={entity.id}
        key={other ?? ''}
        other={contacts.find((contact) => contact.entity.id === other)?.entity}
      />
    </div>
  );
}

interface ContactTableProps {
  readonly id: string;
  readonly contacts: readonly Contact[];
  readonly other: string | undefined;
  readonly pages: Parameters<typeof More>[0]['pages'];
}

function ContactTable({ id, contacts, other, pages }: ContactTableProps) {
  return (
    <>
      <DataTable
        columns={[
          {
            name: 'With',
            cell: ({ entity }: Contact) => (
              <Link params={{ id: entity.id }} search={{ part: 'contacts' }} to="/entities/$id">
                <bdi>{entity.name}</bdi>
              </Link>
            ),
          },
          {
            name: 'Events',
            cell: ({ entity, events }) =>
              events.length > 0 && (
                <Link
                  aria-label={`${told(events)} with ${entity.name}`}
                  params={{ id }}
                  resetScroll={false}
                  search={(before) => ({ ...before, other: entity.id })}
                  to="/entities/$id"
                >
                  {told(events)}
                </Link>
              ),
          },
          { name: 'Said', isNumber: true, cell: ({ statements }) => statements || '–' },
          { name: 'Last', isNumber: true, cell: ({ last }) => last ?? '–' },
        ]}
        isChosen={({ entity }) => entity.id === other}
        keyOf={({ entity }) => entity.id}
        label="Contacts, the most frequent first"
        rows={contacts}
      />
      <More pages={pages} />
    </>
  );
}

/** Events by type: `consultation × 3, sanction`. */
function told(events: Contact['events']): string {
  return events.map(({ type, count }) => (EVENTS[type] ?? type) + (count > 1 ? ` × ${count}` : '')).join(', ');
}
