/** What the JSON-LD of a page (schema.org) says of its article; absent fields are undefined. */
export interface ArticleData {
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
}

type Node = Readonly<{ [key: string]: unknown }>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|PressRelease|Statement|GovernmentService|WebPage)$/;

/** Reads the first article among a page's JSON-LD blocks, a plain web page only when there is no article. Broken blocks are passed over. */
export function articleData(document: Document): ArticleData {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    nodes.push(...nodesOf(parseJson(script.textContent ?? '')));
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const node = articles.find((candidate) => !typesOf(candidate).includes('WebPage')) ?? articles[0];
  if (!node) return {};
  return {
    headline: stringOf(node.headline) ?? stringOf(node.name),
    published: stringOf(node.datePublished) ?? stringOf(node.dateCreated),
    author: namesOf(node.author ?? node.creator, nodes),
    publisher: namesOf(node.publisher ?? node.sourceOrganization, nodes),
    url: stringOf(node.url) ?? idOf(node.mainEntityOfPage),
    language:
      stringOf(node.inLanguage) ?? (isNode(node.inLanguage) ? stringOf(node.inLanguage.alternateName) : undefined),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A block may be a node, a list of nodes, or a graph of them. */
function nodesOf(value: unknown): Node[] {
  const top = Array.isArray(value) ? value : [value];
  return top
    .filter(isNode)
    .flatMap((node) => [node, ...(Array.isArray(node['@graph']) ? node['@graph'].filter(isNode) : [])]);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A name, a node with a name, a reference to one, or a list of these; several are joined by commas. */
function namesOf(value: unknown, nodes: readonly Node[]): string | undefined {
  const names = (Array.isArray(value) ? value : [value])
    .map((item) => (isNode(item) ? nameOf(item, nodes) : stringOf(item)))
    .filter((name) => name !== undefined && !/^https?:/.test(name));
  return names.length > 0 ? names.join(', ') : undefined;
}

function nameOf(node: Node, nodes: readonly Node[]): string | undefined {
  const name = stringOf(node.name);
  const id = stringOf(node['@id']);
  if (name !== undefined || id === undefined) return name;
  return stringOf(nodes.find((other) => other['@id'] === id && other.name !== undefined)?.name);
}

function idOf(value: unknown): string | undefined {
  return isNode(value) ? stringOf(value['@id']) : stringOf(value);
}
