import { getRouteApi } from '@tanstack/react-router';
import type { Likeness } from '../../api/similar.ts';
import page from '../../app/page.module.css';
import { useTitle } from '../../app/use-title.ts';
import { LanguageHelp } from './language-help.tsx';
import { Results } from './results.tsx';
import { SavedSearches } from './saved-searches.tsx';
import style from './search.module.css';
import type { SearchSearch } from './search-search.ts';
import { SimilarForm } from './similar-form.tsx';
import { SimilarResults } from './similar-results.tsx';

const route = getRouteApi('/search');

/** What is found in the archive: by words and fields, or by meaning. */
export function SearchView() {
  const search = route.useSearch();
  const likeness = likenessOf(search);
  const { q = '' } = search;
  useTitle(likeness ? 'Similar statements' : q || 'Search');
  return (
    <div className={page.page}>
      {likeness ? (
        <SimilarResults key={JSON.stringify([likeness, q])} likeness={likeness} q={q} />
      ) : q === '' && search.in === undefined ? (
        <Start />
      ) : (
        <Results search={{ q, in: search.in, sort: search.sort }} />
      )}
    </div>
  );
}

function likenessOf({ like, document, entry }: SearchSearch): Likeness | null {
  if (document !== undefined && entry !== undefined) return { document, entry };
  return like === undefined ? null : { text: like };
}

/** Where nothing is asked for yet: what can be asked. */
function Start() {
  return (
    <div className={style.start}>
      <div className={style.column}>
        <h1>Search</h1>
        <SavedSearches />
        <SimilarForm />
      </div>
      <LanguageHelp />
    </div>
  );
}
