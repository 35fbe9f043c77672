import { describe, expect, it } from 'vitest';
import { ploverTypeOfEvent, ploverTypeOfStatement } from './plover-type.ts';

describe('ploverTypeOfStatement', () => {
  it('codes verbal acts as PLOVER does', () => {
    const typeOf = (act: Parameters<typeof ploverTypeOfStatement>[0]['act']) =>
      ploverTypeOfStatement({ act, polarity: 'positive' });
    expect([typeOf('urge'), typeOf('condemn'), typeOf('promise'), typeOf('thank')]).toEqual([
      'REQUEST',
      'ACCUSE',
      'AGREE',
      'SUPPORT',
    ]);
  });
  it('has no type for a plain statement', () =>
    expect(ploverTypeOfStatement({ act: 'state', polarity: 'positive' })).toBeNull());
  it('has no type for what was not said', () =>
    expect(ploverTypeOfStatement({ act: 'threaten', polarity: 'negative' })).toBeNull());
});

describe('ploverTypeOfEvent', () => {
  it('makes a refused meeting a rejection', () =>
    expect(ploverTypeOfEvent({ type: 'CONSULT', status: 'refused' })).toBe('REJECT'));
  it('leaves others what they are', () =>
    expect(ploverTypeOfEvent({ type: 'CONSULT', status: 'planned' })).toBe('CONSULT'));
});
