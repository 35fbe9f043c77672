import { parse } from 'yaml';
import type { DocumentInput } from './document-input.ts';
import { decodeEntities } from './entities.ts';
import { parsePublished } from './published.ts';

/** YAML between two `---` lines at the very start. */
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const BULLET = /^[ \t]*[-*+][ \t]+/;
const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]+/;
const QUOTE = /^ {0,3}>[ \t]?/;
const LINK_DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\S+/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;

/**
 * Markdown to the text that is annotated: the words without the marks, one line a paragraph, heading, list item or table row.
 * Lines that were only wrapped are joined. Title, date, author, outlet and address are taken from YAML front matter.
 */
export function readMarkdown(source: string): DocumentInput {
  const front = FRONT_MATTER.exec(source);
  const body = front ? source.slice(front[0].length) : source;
  const lines = paragraphs(body.replace(/<!--[\s\S]*?-->/g, ''));
  const heading = lines.find((line) => line.heading);
  const text = lines.map((line) => line.text).join('\n');
  return { title: heading?.text ?? null, ...metadata(front?.[1]), text };
}

interface Line {
  readonly text: string;
  readonly heading: boolean;
}

/** The blocks of a Markdown text, each as one line of plain text. */
function paragraphs(body: string): Line[] {
  const done: Line[] = [];
  let open = '';
  let fence = '';
  const close = (heading = false) => {
    const text = plain(open).trim();
    if (text) done.push({ text, heading });
    open = '';
  };
  for (const raw of body.split(/\r\n|\n|\r/)) {
    const mark = FENCE.exec(raw)?.[1];
    if (mark && (fence === '' || mark.startsWith(fence))) {
      close();
      fence = fence === '' ? mark : '';
      continue;
    }
    if (fence) {
      if (raw.trim()) done.push({ text: raw.trim(), heading: false });
      continue;
    }
    const line = raw.replace(/^(?: {0,3}>[ \t]?)+/, '');
    if (line.trim() === '') {
      close();
    } else if (HEADING.test(line)) {
      close();
      open = line.replace(HEADING, '').replace(/[ \t]+#+[ \t]*$/, '');
      close(true);
    } else if (open && UNDERLINE.test(line)) {
      close(true);
    } else if (RULE.test(line) || LINK_DEFINITION.test(line) || TABLE_RULE.test(line)) {
      close();
    } else {
      const startsBlock =
        BULLET.test(line) || NUMBERED.test(line) || line.trimStart().startsWith('|') || (QUOTE.test(raw) && !open);
      if (startsBlock) close();
      open += (open ? ' ' : '') + tableRow(line.replace(BULLET, '')).trim();
      if (/(?: {2,}|\\)$/.test(raw)) {
        open = open.replace(/\\$/, '');
        close();
      }
    }
  }
  close();
  return done;
}

/** The cells of a table row, parted by a semicolon; any other line as it is. */
function tableRow(line: string): string {
  const row = line.trim();
  if (!row.startsWith('|')) return line;
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join('; ');
}

/** A backslash before one of these takes its meaning as a mark away; it waits in the private use area meanwhile. */
const ESCAPABLE = /\\([!-/:-@[-`{-~])/g;
const HIDDEN_BASE = 0xf0000;
const HIDDEN = /[\u{f0021}-\u{f007e}]/gu;

/** Inline marks taken away: emphasis, code, links (their words stay), pictures, HTML tags, footnote marks. */
function plain(line: string): string {
  return decodeEntities(
    line
      .replace(ESCAPABLE, (_, mark: string) => String.fromCodePoint(HIDDEN_BASE + mark.charCodeAt(0)))
      .replace(/(`+)([^`]+)\1/g, (_, __, code: string) => code.trim())
      .replace(/!\[[^\]]*\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^\]]*\])/g, '')
      .replace(/\[\^[^\]]+\]:?/g, '')
      .replace(/\[([^[\]]+)\](?:\(<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)?>?(?:\s+"[^"]*")?\)|\[[^\]]*\])/g, '$1')
      .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1')
      .replace(/<\/?[A-Za-z][^<>]*>/g, '')
      .replace(/(\*\*|__|~~)(?=\S)([^*_~]+(?:[*_][^*_~]+[*_][^*_~]*)*)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, '$1')
      .replace(/(?<![\w_])_(?=[^\s_])([^_]*[^\s_])_(?![\w_])/g, '$1'),
  ).replace(HIDDEN, (hidden) => String.fromCharCode((hidden.codePointAt(0) as number) - HIDDEN_BASE));
}

/** What the front matter tells; nothing when it is no YAML mapping. */
function metadata(yaml: string | undefined): Partial<DocumentInput> {
  if (!yaml) return {};
  let fields: unknown;
  try {
    fields = parse(yaml);
  } catch {
    return {};
  }
  if (typeof fields !== 'object' || fields === null) return {};
  const of = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = (fields as Readonly<{ [name: string]: unknown }>)[name];
      if (typeof value === 'string' && value.trim()) return value.trim();
    }
    return undefined;
  };
  const published = parsePublished(of('published', 'date') ?? '');
  const told = {
    title: of('title'),
    author: of('author'),
    outlet: of('outlet', 'source'),
    url: of('url', 'canonical'),
    published,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}
