import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, answerOf, api, type Schemas } from './client.ts';
import { token } from './token.ts';

export type Job = Schemas['Job'];
export type Feed = Schemas['Feed'];
export type Change = Schemas['Change'];

export const jobList = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/jobs', { params: { query: { limit: 5 } }, signal })),
});

export const feedList = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/feeds', { signal })),
});

/** What changed after an instant, the latest first. */
export const changeList = (since: string) =>
  queryOptions({
    queryKey: ['changes', since],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/changes', { params: { query: { since, limit: 20 } }, signal })),
  });

/** Hands a file over as it is; what it holds is read there and then. */
export async function upload(file: File): Promise<Schemas['UploadResult']> {
  const bearer = token();
  const response = await fetch(`/api/v1/documents/upload?name=${encodeURIComponent(file.name.slice(0, 255))}`, {
    method: 'POST',
    headers: {
      'Content-Type': file.type || 'application/octet-stream',
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
    },
    body: file,
  });
  if (!response.ok) throw await ApiProblem.of(response);
  return await response.json();
}
