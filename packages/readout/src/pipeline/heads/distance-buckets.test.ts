import { expect, it } from 'vitest';
import { DistanceBuckets } from './distance-buckets.ts';

it('buckets signed distances around the middle, as torch.bucketize with right=True', () => {
  const buckets = new DistanceBuckets([1, 2, 4]);
  expect([-9, -4, -3, -1, 0, 1, 2, 3, 4, 9].map((offset) => buckets.of(offset))).toEqual([
    0, 0, 1, 2, 3, 4, 5, 5, 6, 6,
  ]);
});
