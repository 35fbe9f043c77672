import { describe, expect, it } from 'vitest';
import { FORBIDDEN, viterbi } from './viterbi.ts';

const free = {
  start: [0, 0],
  transitions: [
    [0, 0],
    [0, 0],
  ],
};

describe('viterbi', () => {
  it('takes the best label at each place where moves are free', () => {
    expect([...viterbi(Float32Array.of(1, 0, 0, 1, 1, 0), 3, free)]).toEqual([0, 1, 0]);
  });
  it('pays for moves', () => {
    const sticky = {
      start: [0, 0],
      transitions: [
        [0, -3],
        [-3, 0],
      ],
    };
    expect([...viterbi(Float32Array.of(2, 0, 0, 1, 2, 0), 3, sticky)]).toEqual([0, 0, 0]);
  });
  it('never starts with a forbidden label', () => {
    const { transitions } = free;
    expect([...viterbi(Float32Array.of(0, 5, 0, 5), 2, { transitions, start: [0, FORBIDDEN] })]).toEqual([0, 1]);
  });
  it('has no path through nothing', () => {
    expect(viterbi(new Float32Array(0), 0, free)).toHaveLength(0);
  });
});
