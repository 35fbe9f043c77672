import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type Thread = Schemas['Thread'];
export type Story = Schemas['StoryView'];
export type Ledger = Schemas['LedgerEntry'];
export type Dispute = Schemas['DisputeView'];
export type Phrase = Schemas['PhraseView'];
export type Source = Schemas['Source'];
export type Comparison = Schemas['Comparison'];
export type Decision = Schemas['LoggedDecision'];

/** Lists of what several documents tell together. */
export type ThreadList = 'stories' | 'agreements' | 'disputes' | 'phrases';

/** Which threads are listed. */
export interface ThreadFilter {
  /** Id of an entity that has a part in them. */
  readonly entity?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Told of by so many documents at least. */
  readonly documents?: number | undefined;
}

const PAGE = 30;

const ADDRESSES = {
  stories: '/api/v1/stories',
  agreements: '/api/v1/agreements',
  disputes: '/api/v1/disputes',
  phrases: '/api/v1/phrases',
} as const;

/** The latest first. */
export const threadsOf = (list: ThreadList, filter: ThreadFilter) =>
  infiniteQueryOptions({
    queryKey: ['threads', list, filter],
    queryFn: ({ signal, pageParam: cursor }) =>
      answerOf(api.GET(ADDRESSES[list], { params: { query: { ...filter, limit: PAGE, cursor } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
  });

export const storyOf = (id: string) =>
  queryOptions({
    queryKey: ['story', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/stories/{id}', { params: { path: { id } }, signal })),
  });

/** Events, statements, points and shifts of any documents of the archive. It may take seconds. */
export const comparisonOf = (documents: readonly string[]) =>
  queryOptions({
    queryKey: ['comparison', documents],
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/compare', { body: { documents: [...documents] }, signal })),
    enabled: documents.length >= 2,
    staleTime: 60_000,
  });

/** What a watch on a thread looks at: its id does not say whether it is a story, an agreement, a dispute or a phrase. */
export const threadOf = (id: string) =>
  queryOptions({
    queryKey: ['thread', id],
    queryFn: async ({ signal }): Promise<{ readonly list: ThreadList; readonly thread: Thread } | null> => {
      const ask = { params: { path: { id } }, signal };
      const answers = await Promise.allSettled([
        answerOf(api.GET('/api/v1/stories/{id}', ask)),
        answerOf(api.GET('/api/v1/agreements/{id}', ask)),
        answerOf(api.GET('/api/v1/disputes/{id}', ask)),
        answerOf(api.GET('/api/v1/phrases/{id}', ask)),
      ]);
      const lists = ['stories', 'agreements', 'disputes', 'phrases'] as const;
      for (const [i, list] of lists.entries()) {
        const answer = answers[i];
        if (answer?.status === 'fulfilled') return { list, thread: answer.value.thread };
      }
      return null;
    },
    staleTime: 60_000,
  });

export interface Account {
  readonly document: string;
  readonly entry: string;
}

export async function mergeThreads(id: string, others: readonly string[]): Promise<Thread> {
  const params = { path: { id } };
  return await answerOf(api.POST('/api/v1/threads/{id}/merge', { params, body: { with: [...others] } }));
}

export async function splitThread(id: string, accounts: readonly Account[]): Promise<Thread> {
  const params = { path: { id } };
  return await answerOf(api.POST('/api/v1/threads/{id}/split', { params, body: { accounts: [...accounts] } }));
}

export async function undoDecision(id: string): Promise<Decision> {
  return await answerOf(api.POST('/api/v1/decisions/{id}/undo', { params: { path: { id } } }));
}

export async function rateAgreement(id: string, rating: number): Promise<Thread> {
  return await answerOf(api.PUT('/api/v1/agreements/{id}/rating', { params: { path: { id } }, body: { rating } }));
}

/** What a person decides on a thread; everything that shows threads is fetched anew. */
export function useDecision<Asked, Answer>(decide: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: decide, onSuccess: () => client.invalidateQueries() });
}
