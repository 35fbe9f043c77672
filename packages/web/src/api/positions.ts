import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from './client.ts';

export type Positions = Schemas['PositionsView'];
export type IssuePositions = Positions['issues'][number];
export type Shift = IssuePositions['shifts'][number];

/** What an entity, and whoever represents it, wants over time. */
export const positionsOf = (entity: string, issue: string | undefined) =>
  queryOptions({
    queryKey: ['positions', entity, issue],
    queryFn: ({ signal }) => answerOf(api.GET('/api/v1/positions', { params: { query: { entity, issue } }, signal })),
  });

/** A person’s word on a shift that the machine proposed. @param holder name of the side, as the view has it */
export async function judgeShift(verdict: 'confirm' | 'reject', holder: string, shift: Shift): Promise<void> {
  const { issue, from, to } = shift;
  const place = ({ document, spans }: Shift['from']) => ({ document, spans: [...spans] });
  const body = { verdict, holder, issue, from: place(from), to: place(to) };
  await answerOf(api.POST('/api/v1/positions/shifts', { body }));
}
