import { describe, expect, it } from 'vitest';
import { EntityIndex } from './entity-index.ts';
import { entityIn } from './testing/hand-built.ts';

const text = 'Putin’s aide Yuri Ushakov told reporters that Moscow was ready.';
const russia = entityIn(text, { id: 'e1', kind: 'country', name: 'Russia' }, ['Moscow']);
const ushakov = entityIn(text, { id: 'e2', kind: 'person', name: 'Yuri Ushakov', represents: 'e1' }, [
  'Putin’s aide Yuri Ushakov',
]);
const putin = entityIn(text, { id: 'e3', kind: 'person', name: 'Vladimir Putin' }, ['Putin']);
const index = new EntityIndex([russia, ushakov, putin]);
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe('EntityIndex', () => {
  it('finds the entity of a phrase by the mention that covers most of it', () => {
    expect(index.at(at('aide Yuri Ushakov'))?.name).toBe('Yuri Ushakov');
    expect(index.at(at('Putin'))?.name).toBe('Vladimir Putin');
  });
  it('finds none where no mention covers half of the phrase', () => {
    expect(index.at(at('told reporters'))).toBeNull();
  });
  it('lists the mentions inside a span', () => {
    expect(index.within(at('Putin’s aide Yuri Ushakov')).map(({ entity }) => entity.id)).toEqual(['e2', 'e3']);
  });
  it('knows the side of a speaker', () => {
    expect(index.sideOf(ushakov).name).toBe('Russia');
    expect(index.sideOf(russia).name).toBe('Russia');
  });
});
