/** Markup that is safe to put into a page. */
class SafeMarkup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}
export type Markup = SafeMarkup;

/** Our own style or script, put into the page as it is. Never text from outside. */
export function trusted(source: string): Markup {
  return new SafeMarkup(source);
}

type Part = Markup | string | number | null | false | readonly Part[];

/** A template of markup. Strings put into it are escaped, for text and for quoted attributes; markup and lists of it are not. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new SafeMarkup(
    strings.map((string, i) => (i === 0 ? string : rendered(parts[i - 1] ?? null) + string)).join(''),
  );
}

function rendered(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof SafeMarkup) return part.toString();
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(rendered).join('');
}

const ESCAPES: Readonly<{ [character: string]: string }> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\ufffd',
};

function escaped(text: string): string {
  // NUL is no character of HTML.
  return text.replace(/[&<>"'\0]/g, (character) => ESCAPES[character] as string);
}
