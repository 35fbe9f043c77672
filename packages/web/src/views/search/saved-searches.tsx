import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { problemText } from '../../api/problem.ts';
import { forgetSearch, type SavedSearch, savedSearches } from '../../api/watches.ts';
import { Button } from '../../design/button.tsx';
import style from './search.module.css';

/** Searches that somebody saved, each with a feed of what is new in it. */
export function SavedSearches() {
  const searches = useQuery(savedSearches);
  const id = useId();
  if (searches.data === undefined || searches.data.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 className={style.heading} id={id}>
        Saved searches
      </h2>
      <ul className={style.saved}>
        {searches.data.map((search) => (
          <SavedLine key={search.id} search={search} />
        ))}
      </ul>
    </section>
  );
}

function SavedLine({ search: { id, name, query, feed } }: { readonly search: SavedSearch }) {
  const client = useQueryClient();
  const forgetting = useMutation({
    mutationFn: () => forgetSearch(id),
    onSuccess: () => client.invalidateQueries({ queryKey: savedSearches.queryKey }),
  });
  return (
    <li>
      <Link search={{ q: query }} title={query} to="/search">
        <bdi>{name}</bdi>
      </Link>
      <a aria-label={`Feed of ${name}`} href={feed}>
        feed
      </a>
      <Button
        aria-label={`Forget ${name}`}
        disabled={forgetting.isPending}
        onClick={() => forgetting.mutate()}
        tone="quiet"
      >
        ×
      </Button>
      {forgetting.isError && (
        <p className={style.problem} role="alert">
          {problemText(forgetting.error)}
        </p>
      )}
    </li>
  );
}
