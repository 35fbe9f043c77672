import type { Act, Attribution } from '../model/attribution.ts';
import type { EntityKind } from '../model/entity.ts';
import type { Record } from '../model/record.ts';
import { textsOf } from '../model/span.ts';
import { wikidataAddress } from './annotation-body.ts';
import { documentIri, type Exported, entryUrn, isAskedFor } from './exported.ts';
import { RecordView } from './record-view.ts';

/** Acts whose content is a claim; demands, thanks and the like are none. */
const CLAIMING: ReadonlySet<Act> = new Set<Act>([
  'state',
  'confirm',
  'deny',
  'reject',
  'accuse',
  'believe',
  'warn',
  'report',
]);

/** Who can speak: for a country or place, its government. */
const SPEAKER_TYPES: { readonly [kind in EntityKind]: string } = {
  person: 'Person',
  organization: 'Organization',
  country: 'GovernmentOrganization',
  place: 'GovernmentOrganization',
  group: 'Organization',
  outlet: 'NewsMediaOrganization',
  facility: 'Organization',
};

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * Reports, and what is said in them: words in quotation marks as `Quotation`, others’ words for a claim as `Claim`. What the text
 * says was *not* said is neither. One schema.org graph, written as it comes (JSON-LD).
 */
export async function* toSchemaOrg(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  let first = true;
  for await (const exported of documents)
    for (const node of nodesOf(exported)) {
      yield `${first ? '' : ','}\n${JSON.stringify(node)}`;
      first = false;
    }
  yield '\n]}\n';
}

function* nodesOf(exported: Exported): Generator<Node> {
  const { record } = exported;
  yield reportNode(exported);
  const view = new RecordView(record);
  for (const attribution of record.attributions) {
    if (!isAskedFor(exported, attribution) || attribution.polarity === 'negative') continue;
    const node = attributionNode(record, view, attribution);
    const report = { '@id': documentIri(exported) };
    if (node) yield { ...node, ...(node['@type'] === 'Claim' ? { appearance: report } : { isPartOf: report }) };
  }
}

/** The report itself, without its text. */
function reportNode(exported: Exported): Node {
  const { title, outlet, author, published, language } = exported.record.document;
  return {
    '@type': 'NewsArticle',
    '@id': documentIri(exported),
    ...(title && { headline: title }),
    ...(exported.address && { url: exported.address }),
    ...(author && { author }),
    ...(outlet && { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
    ...(published && { datePublished: published }),
    inLanguage: language,
    identifier: exported.record.document.id,
  };
}

function attributionNode(record: Record, view: RecordView, attribution: Attribution): Node | null {
  const speaker = speakerOf(record, view, attribution);
  const words = {
    '@id': entryUrn(record, attribution),
    text: textsOf(record.document.text, attribution.content).join(' … '),
  };
  const said = { ...words, inLanguage: record.document.language };
  if (attribution.form === 'direct')
    return { '@type': 'Quotation', ...said, ...(speaker && { spokenByCharacter: speaker }) };
  if (!CLAIMING.has(attribution.act)) return null;
  return { '@type': 'Claim', ...said, ...(speaker && { author: speaker }) };
}

/** A person or an organization; the text’s own words where it is not known who that is. */
function speakerOf(record: Record, view: RecordView, attribution: Attribution): Node | string | null {
  const { source } = attribution;
  if (source === null) return null;
  const entity = record.entities.find(({ id }) => id === source.entity);
  if (!entity) return view.source(attribution);
  const type = SPEAKER_TYPES[entity.kind];
  const isPerson = type === 'Person';
  const represents = record.entities.find(({ id }) => id === entity.represents);
  return {
    '@type': type,
    name: entity.name,
    // The Wikidata item of a country is the country, not its government.
    ...(entity.ref && type !== 'GovernmentOrganization' && { sameAs: wikidataAddress(entity.ref) }),
    ...(isPerson && entity.titles[0] && { jobTitle: entity.titles[0] }),
    ...(isPerson &&
      represents &&
      represents.kind !== 'person' && {
        affiliation: { '@type': SPEAKER_TYPES[represents.kind], name: represents.name },
      }),
  };
}
