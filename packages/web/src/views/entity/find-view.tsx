import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { entitiesNamed } from '../../api/entities.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { Field } from '../../design/field.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { DataTable } from '../../pictures/data-table.tsx';
import style from './entity.module.css';

const route = getRouteApi('/entities');

/** Looks up a person, country or organization by name. */
export function FindView() {
  const { name = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(name);
  const found = useQuery(entitiesNamed(name));
  useTitle(name || 'People and sides');
  return (
    <div className={page.page}>
      <div className={style.find}>
        <h1>People and sides</h1>
        <Field hint="A name, a surname, or how it begins." label="Who is looked for">
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              maxLength={300}
              onChange={({ target: { value } }) => {
                setTyped(value);
                void navigate({ replace: true, search: value.trim() === '' ? {} : { name: value.trim() } });
              }}
              spellCheck={false}
              type="search"
              value={typed}
            />
          )}
        </Field>
        {found.isLoading && <Loading what="Looking it up" />}
        {found.isError && (
          <Failed error={found.error} retry={() => void found.refetch()} title="The name could not be looked up" />
        )}
        {found.data?.length === 0 && (
          <Empty title="Nobody in the archive is called so">
            <Link search={{ q: name }} to="/search">
              Search for the words
            </Link>
          </Empty>
        )}
        {found.data && found.data.length > 0 && (
          <DataTable
            columns={[
              {
                name: 'Name',
                cell: (entity) => (
                  <Link className={style.found} params={{ id: entity.id }} to="/entities/$id">
                    <bdi>{entity.name}</bdi>
                  </Link>
                ),
              },
              { name: 'Kind', cell: ({ kind }) => kind },
              { name: 'Documents', isNumber: true, cell: ({ documents }) => documents.toLocaleString('en') },
            ]}
            keyOf={({ id }) => id}
            label="Entities of this name"
            rows={found.data}
          />
        )}
      </div>
    </div>
  );
}
