import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ArchiveEntity, entityOf } from '../../api/entities.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Failed, Loading } from '../../design/states.tsx';
import { ActivityPicture } from './activity-picture.tsx';
import { Contacts } from './contacts.tsx';
import style from './entity.module.css';
import { PARTS, type Part } from './entity-search.ts';
import { EntityTitle } from './entity-title.tsx';
import { Mentioned } from './mentioned.tsx';
import { Positions } from './positions.tsx';
import { Said } from './said.tsx';

const route = getRouteApi('/entities/$id');

const LABELS: { readonly [part in Part]: string } = {
  said: 'Said',
  positions: 'Positions',
  contacts: 'Met and called',
  mentioned: 'Said by others',
};

/** What the archive knows of a person, country or organization. */
export function EntityView() {
  const { id } = route.useParams();
  const { part = 'said' } = route.useSearch();
  const entity = useQuery(entityOf(id));
  useTitle(entity.data?.name);
  return (
    <div className={page.page}>
      {entity.isPending && <Loading what="Looking it up" />}
      {entity.isError && (
        <Failed error={entity.error} retry={() => void entity.refetch()} title="This entity could not be shown" />
      )}
      {entity.data && (
        <article className={style.entity} key={entity.data.id}>
          <EntityTitle entity={entity.data} />
          <ActivityPicture id={entity.data.id} />
          <nav aria-label="What is known" className={style.parts}>
            {PARTS.map((one) => (
              <Link
                aria-current={one === part ? 'true' : undefined}
                key={one}
                params={{ id }}
                resetScroll={false}
                search={(before) => ({ ...(before.per && { per: before.per }), part: one })}
                to="/entities/$id"
              >
                {LABELS[one]}
              </Link>
            ))}
          </nav>
          <PartOf entity={entity.data} part={part} />
        </article>
      )}
    </div>
  );
}

function PartOf({ entity, part }: { readonly entity: ArchiveEntity; readonly part: Part }) {
  switch (part) {
    case 'said':
      return <Said id={entity.id} />;
    case 'positions':
      return <Positions id={entity.id} />;
    case 'contacts':
      return <Contacts entity={entity} />;
    case 'mentioned':
      return <Mentioned entity={entity} />;
  }
}
