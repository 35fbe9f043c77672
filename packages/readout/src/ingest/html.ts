import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { removeBoilerplate } from './boilerplate.ts';
import type { DocumentInput } from './document-input.ts';
import { pageMetadata } from './html-metadata.ts';
import { paragraphsOf } from './html-text.ts';
import { IngestError } from './ingest-error.ts';
import { isNestedDeeper, markupCount } from './markup-size.ts';
import { withoutHeadAndTail } from './page-lines.ts';

/** Deeper or larger trees than these are read without looking for the main text: recursion and scoring would not end. */
const MAX_DEPTH = 300;
const MAX_ELEMENTS = 30_000;
/** Pages nested deeper than this are refused: building the tree takes time that grows with the square of its depth. */
const MAX_NESTING = 10_000;
/** Tags and references of a page: a tree of more nodes takes seconds, and gigabytes of memory. */
const MAX_MARKUP = 200_000;

/**
 * The main text of a web page, one line a paragraph, without menus, markup and scripts (which are never run), and what the page
 * tells of itself: title, outlet, author, date, canonical address, language.
 * @param address where the page was fetched from, to make its canonical address absolute
 * @throws {IngestError} `empty` when the page has no text
 */
export function readHtml(source: string, address?: string): DocumentInput {
  try {
    return readPage(parsePage(source), address);
  } catch (cause) {
    // Libraries that walk the tree recurse into it.
    if (cause instanceof RangeError) throw tooDeep();
    throw cause;
  }
}

function readPage(document: Document, address: string | undefined): DocumentInput {
  const metadata = pageMetadata(document, address);
  const text = withoutHeadAndTail(mainText(document).split('\n'), metadata).join('\n');
  if (text.trim() === '') throw new IngestError('empty', 'the page contains no text');
  return { ...metadata, text };
}

/** The charset that a page declares in its first kilobyte, lower case; undefined when there is none or it is unknown. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})/i.exec(head)?.[1];
  if (!label) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // Bytes in which this declaration could be read are no UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** Whether a text is a web page, judged by how it begins. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 4096),
  );
}

/**
 * Parses a page; a fragment is put into a page of its own.
 * @throws {IngestError} `markup` for more of it, or deeper, than can be read in a few seconds
 */
export function parsePage(source: string): Document {
  if (markupCount(source) > MAX_MARKUP)
    throw new IngestError('markup', `it has more than ${MAX_MARKUP} tags, too many for one document`);
  if (isNestedDeeper(source, MAX_NESTING)) throw tooDeep();
  const document = treeOf(source);
  if (document.documentElement?.localName === 'html') return document;
  return treeOf(`<!doctype html><html><head></head><body>${source}</body></html>`);
}

function tooDeep(): IngestError {
  return new IngestError('markup', 'its markup is nested too deeply to be read');
}

function treeOf(source: string): Document {
  return parseHTML(source).document as unknown as Document;
}

/** What Readability takes for the article; the whole page where it finds none. */
function mainText(document: Document): string {
  // Not `document.body`: asked for a body that a page has not, linkedom makes an empty one.
  const whole = paragraphsOf(document.querySelector('body') ?? document.documentElement);
  if (isTooLarge(document.documentElement)) return whole;
  removeBoilerplate(document);
  const rest = paragraphsOf(document.querySelector('body') ?? document.documentElement);
  const article = articleIn(document);
  return (article?.content && paragraphsOf(article.content)) || rest || whole;
}

/** The article is cut out of the tree that it is found in. Readability fails on some damaged trees: there it finds none. */
function articleIn(document: Document): ReturnType<Readability<Element>['parse']> {
  try {
    return new Readability<Element>(document, { serializer: (node) => node as Element }).parse();
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** Walks the tree without recursion, since its depth is the page's to choose. */
function isTooLarge(root: Element): boolean {
  let elements = 0;
  const open: { node: Element; depth: number }[] = [{ node: root, depth: 1 }];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (++elements > MAX_ELEMENTS || entry.depth > MAX_DEPTH) return true;
    const { depth } = entry;
    for (let child = entry.node.firstElementChild; child; child = child.nextElementSibling)
      open.push({ node: child, depth: depth + 1 });
  }
  return false;
}
