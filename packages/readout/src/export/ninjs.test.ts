import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { ninjsOf, toNinjs } from './ninjs.ts';
import { exportedOf, MULTILINGUAL_TEXT, multilingualRecord, written } from './testing/multilingual.ts';

const schema = JSON.parse(readFileSync(new URL('./testing/ninjs-schema_3.1.json', import.meta.url), 'utf8'));

/** The standard’s own schema; GeoJSON, to which it refers, is never written here. */
function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  return ajv.compile(schema);
}

test.each([
  ['entries of every kind', exportedRecord(handBuiltRecord())],
  ['emoji and right-to-left text', exportedRecord(multilingualRecord())],
  ['an odd address', exportedRecord(handBuiltRecord({ url: 'https://a:b@bücher.example/ü|b?q={[x]}%zz#"t"' }))],
  ['the time of its snapshot', { ...exportedRecord(handBuiltRecord()), seenAt: '2026-05-13T09:00:00.000Z' }],
  [
    'nothing known of it',
    exportedRecord(
      handBuiltRecord({ id: 'a b\ud800', title: null, url: 'no address', outlet: null, author: null, published: null }),
    ),
  ],
])('is valid ninjs 3.1: %s', (_, exported) => {
  const validate = validator();
  validate(ninjsOf(exported));
  expect(validate.errors).toBeNull();
});

test('the schema allows no fields of one’s own, and refuses what is wrong', () => {
  const validate = validator();
  const item = ninjsOf(exportedRecord(handBuiltRecord()));
  expect(validate({ ...item, readout: {} })).toBe(false);
  expect(validate({ ...item, uri: 'no address' })).toBe(false);
  expect(validate({ ...item, associations: [{ uri: 'urn:x:y' }] })).toBe(false);
});

test('a document a line, with what it says and who says it', async () => {
  const lines = (await written(toNinjs(exportedOf(handBuiltRecord(), multilingualRecord())))).trimEnd().split('\n');
  const [harbour, nicosia] = lines.map((line) => JSON.parse(line));
  expect(harbour).toMatchObject({
    uri: 'https://paper.example/harbour',
    contentCreated: '2026-05-13T00:00:00Z',
    subjects: [{ name: 'patrols', confidence: 90 }],
    infoSources: [{ name: 'The Paper', role: 'publisher' }],
  });
  expect(nicosia.bodies[0].charCount).toBe([...MULTILINGUAL_TEXT].length);
  const [said] = nicosia.associations;
  expect(said).toMatchObject({ by: 'Dana Levi', people: [{ name: 'Dana Levi', rel: 'speaker' }] });
  expect(said.bodies[0].value).toBe('“=SUM(peace)🙂,” … “is no plan 👩🏽‍🚀.”');
});

test('where a statement stands is counted in code points', () => {
  const { associations } = ninjsOf(exportedRecord(multilingualRecord())) as {
    associations: { descriptions: { role: string; value: string }[]; bodies: { value: string }[] }[];
  };
  for (const { descriptions, bodies } of associations) {
    const told = Object.fromEntries(descriptions.map(({ role, value }) => [role, value]));
    const spans = (told.spans ?? `${told.start}-${told.end}`).split(';').map((span) => span.split('-').map(Number));
    const points = [...MULTILINGUAL_TEXT];
    expect(spans.map(([start, end]) => points.slice(start, end).join('')).join(' … ')).toBe(bodies[0]?.value);
  }
});
