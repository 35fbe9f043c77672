import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ArchiveEntity, entitiesNamed } from '../api/entities.ts';
import { Field } from '../design/field.tsx';
import style from './entity-finder.module.css';

interface EntityFinderProps {
  readonly label: string;
  readonly hint?: string;
  readonly onChoose: (entity: ArchiveEntity) => void;
}

/** A field for a name; who is called so is chosen below it, with the tab key too. */
export function EntityFinder({ label, hint, onChoose }: EntityFinderProps) {
  const [typed, setTyped] = useState('');
  const found = useQuery(entitiesNamed(typed.trim()));
  const choose = (entity: ArchiveEntity) => {
    setTyped('');
    onChoose(entity);
  };
  return (
    <div className={style.finder}>
      <Field hint={hint} label={label}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={300}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped('');
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (found.data?.[0]) choose(found.data[0]);
            }}
            placeholder="a person or a side"
            spellCheck={false}
            type="search"
            value={typed}
          />
        )}
      </Field>
      {typed.trim() !== '' && found.data && (
        <ul aria-label={`${label}: who is called so`} className={style.found}>
          {found.data.slice(0, 8).map((entity) => (
            <li key={entity.id}>
              <button onClick={() => choose(entity)} type="button">
                <bdi>{entity.name}</bdi>
                <span className={style.kind}>{entity.kind}</span>
              </button>
            </li>
          ))}
          {found.data.length === 0 && <li className={style.nobody}>Nobody in the archive is called so.</li>}
        </ul>
      )}
    </div>
  );
}
