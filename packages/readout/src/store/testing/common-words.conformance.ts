import { expect, test } from 'vitest';
import type { SearchRequest } from '../search.ts';
import type { Backend } from '../sql/backend.ts';
import { SqlSearch } from '../sql/sql-search.ts';
import { SqlStore } from '../sql/sql-store.ts';
import { submission } from './submissions.ts';

/** How words are treated that too many documents have to be weighed. */
export function commonWordsConform(open: () => Promise<Backend>): void {
  test('a word that very many documents have finds them by date, page after page, and a rarer one beside it ranks', async () => {
    const backend = await open();
    const { documents } = new SqlStore(backend);
    const texts = ['Talks on grain.', 'Talks, talks and talks.', 'Talks on grain and grain.', 'Talks on gas.'];
    for (const [i, text] of texts.entries())
      await documents.file(submission(text, { id: `d${i}`, published: `2026-05-0${i + 1}` }));
    const search = new SqlSearch(backend, 3);
    const find = async (words: readonly string[], cursor?: string) => {
      const conditions = words.map((word) => ({
        on: 'text' as const,
        term: { words: [word], prefix: false },
        negated: false,
      }));
      const request: SearchRequest = { target: 'documents', conditions, sort: 'relevance', limit: 2, cursor };
      const { items, next } = await search.find(request);
      return { ids: items.map(({ document }) => document.id), next };
    };
    const first = await find(['talk']);
    expect(first.ids).toEqual(['d3', 'd2']);
    expect(await find(['talk'], first.next ?? '')).toEqual({ ids: ['d1', 'd0'], next: null });
    // The shorter one goes first, though it is the older one.
    expect((await find(['talk', 'grain'])).ids).toEqual(['d0', 'd2']);
  });
}
