import type { CslItem } from './citation.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const ESCAPES: { readonly [character: string]: string } = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A citation as a BibTeX entry that BibTeX and biber both read: `@misc` with `howpublished` and `url`. Text is UTF-8, with what
 * means something to TeX escaped. Ends with a line feed.
 */
export function bibtexOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const [accessed] = item.accessed?.['date-parts'] ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', item.author && `{{${escaped(item.author[0]?.literal ?? '')}}}`],
    ['title', `{{${escaped(item.title)}}}`],
    ['howpublished', braced(item['container-title'])],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', item.URL && `{${verbatim(item.URL)}}`],
    ['urldate', accessed && `{${accessed.map((part) => String(part).padStart(2, '0')).join('-')}}`],
    ['language', braced(item.language)],
    ['note', braced(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${keyOf(item.id)},\n${lines.join('')}}\n`;
}

/** An id as a key: what BibTeX does not take in one is written as its code, so that no two ids get the same key. */
function keyOf(id: string): string {
  return id.replace(/[^A-Za-z\d:.+/-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}

function braced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escaped(text)}}`;
}

/** On one line, with nothing in it that TeX would obey. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\{}$&#_%~^]/g, (character) => ESCAPES[character] ?? character);
}

/** An address is taken as it is, but for braces, which must match, and `%`, which begins a comment in plain BibTeX styles. */
function verbatim(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character)).replaceAll('%', '\\%');
}
