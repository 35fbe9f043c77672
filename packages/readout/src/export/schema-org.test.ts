import { expect, test } from 'vitest';
import { exportedRecord } from './exported.ts';
import { handBuiltRecord } from './hand-built.ts';
import { toSchemaOrg } from './schema-org.ts';
import { exportedOf, multilingualRecord, written } from './testing/multilingual.ts';

type Node = { readonly '@type': string; readonly [property: string]: unknown };

/** The properties that schema.org gives these types, own and inherited, as far as the export uses them. */
const PROPERTIES: { readonly [type: string]: readonly string[] } = {
  NewsArticle: ['headline', 'url', 'author', 'publisher', 'datePublished', 'inLanguage', 'identifier'],
  Quotation: ['text', 'inLanguage', 'spokenByCharacter', 'isPartOf'],
  Claim: ['text', 'inLanguage', 'author', 'appearance'],
  Person: ['name', 'sameAs', 'jobTitle', 'affiliation'],
  Organization: ['name', 'sameAs'],
  GovernmentOrganization: ['name', 'sameAs'],
  NewsMediaOrganization: ['name', 'sameAs'],
};

function checkRules(node: unknown): void {
  if (typeof node !== 'object' || node === null || !('@type' in node)) return;
  const { '@type': type, '@id': _, ...properties } = node as Node;
  expect(Object.keys(PROPERTIES)).toContain(type);
  for (const [property, value] of Object.entries(properties)) {
    expect(PROPERTIES[type]).toContain(property);
    checkRules(value);
  }
}

async function graphOf(...records: Parameters<typeof exportedOf>): Promise<Node[]> {
  const { '@context': context, '@graph': graph } = JSON.parse(await written(toSchemaOrg(exportedOf(...records))));
  expect(context).toBe('https://schema.org');
  return graph;
}

test('uses the types and properties that schema.org has', async () => {
  const graph = await graphOf(handBuiltRecord(), multilingualRecord());
  for (const node of graph) checkRules(node);
  expect(graph.filter((node) => node['@type'] === 'NewsArticle')).toHaveLength(2);
});

test('words in quotation marks are quotations, others’ words for a claim are claims', async () => {
  const graph = await graphOf(handBuiltRecord());
  expect(graph.find((node) => node['@type'] === 'Quotation')).toEqual({
    '@type': 'Quotation',
    '@id': 'urn:readout:entry:harbour:a2',
    text: '“Otieno said that ‘Kenya will not move its boats’,”',
    inLanguage: 'en',
    spokenByCharacter: {
      '@type': 'Person',
      name: 'Anna Berg',
      affiliation: { '@type': 'GovernmentOrganization', name: 'Norway' },
    },
    isPartOf: { '@id': 'https://paper.example/harbour' },
  });
  const claim = graph.find((node) => node['@id'] === 'urn:readout:entry:harbour:a5');
  expect(claim).toMatchObject({ '@type': 'Claim', author: { '@type': 'GovernmentOrganization', name: 'Somalia' } });
});

test('what was not said, and what claims nothing, is no claim', async () => {
  const record = handBuiltRecord();
  const attributions = record.attributions.map((entry) => ({
    ...entry,
    form: 'indirect' as const,
    ...(entry.id === 'a1' ? { polarity: 'negative' as const } : { act: 'thank' as const }),
  }));
  expect(await graphOf({ ...record, attributions })).toHaveLength(1);
});

test('only what is asked for, beside the report', async () => {
  const asked = { ...exportedRecord(multilingualRecord()), entries: new Set(['a2']) };
  expect((await graphOf(asked)).map((node) => node.text)).toEqual([undefined, '«السلام لا يُشترى»']);
});
