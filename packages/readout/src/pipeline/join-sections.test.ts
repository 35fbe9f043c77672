import { describe, expect, it } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import type { Entity } from '../model/index.ts';
import { buildRecord } from '../record/build.ts';
import { checkRecord } from '../record/check.ts';
import { SectionJoiner } from './join-sections.ts';
import { entityIn } from './testing/hand-built.ts';

const SECTIONS = ['Ana Ruiz said talks go on. ', 'Ruiz added that Kivu agreed.'] as const;
const WHOLE = SECTIONS.join('');
const person = (text: string, name: string, represents: string | null = null): Entity =>
  entityIn(text, { id: 'e1', kind: 'person', name, represents }, [name]);

function joined(first: Entity[], second: Entity[]) {
  const joiner = new SectionJoiner(recordOf(WHOLE, {}).document);
  const said = (text: string, content: string) =>
    statement({
      id: 'a1',
      content: [find(text, content)],
      source: { spans: [find(text, 'Ruiz')], entity: 'e1' },
    });
  const section = (text: string, entities: Entity[], content: string) =>
    recordOf(text, { entities, attributions: [said(text, content)] });
  joiner.add(section(SECTIONS[0], first, 'talks go on'), 0);
  joiner.add(section(SECTIONS[1], second, 'that Kivu agreed'), SECTIONS[0].length);
  return buildRecord(joiner.build());
}

describe('SectionJoiner', () => {
  const kivu = entityIn(SECTIONS[1], { id: 'e2', kind: 'country', name: 'Kivu' }, ['Kivu']);
  const record = joined([person(SECTIONS[0], 'Ana Ruiz')], [person(SECTIONS[1], 'Ruiz'), kivu]);

  it('gives a valid record whose spans stand in the whole text', () => {
    expect(checkRecord(record)).toEqual([]);
    const contents = record.attributions.map(({ content: [span] }) => WHOLE.slice(span?.start, span?.end));
    expect(contents).toEqual(['talks go on', 'that Kivu agreed']);
  });
  it('goes on counting ids', () => expect(record.attributions.map(({ id }) => id)).toEqual(['a1', 'a2']));
  it('knows a person again by the surname', () => {
    expect(record.entities.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Kivu']);
    expect(record.attributions.map(({ source }) => source?.entity)).toEqual(['e1', 'e1']);
    expect(record.entities[0]?.mentions).toHaveLength(2);
  });
  it('does not take a country for a person of the same name', () => {
    const country = entityIn(SECTIONS[1], { id: 'e1', kind: 'country', name: 'Ruiz' }, ['Ruiz']);
    expect(joined([person(SECTIONS[0], 'Ana Ruiz')], [country]).entities).toHaveLength(2);
  });
  it('keeps whom a new entity represents', () => {
    const { entities } = joined([], [person(SECTIONS[1], 'Ruiz', 'e2'), kivu]);
    expect(entities.map(({ represents }) => represents)).toEqual(['e2', null]);
  });
});
