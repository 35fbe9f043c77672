/** The named character references that prose uses; the numeric ones are computed. */
const NAMED: Readonly<{ [name: string]: string }> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
};

/** HTML character references (`&amp;`, `&#8217;`, `&#x2019;`) as the characters that they stand for; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[name as string] ?? whole;
      const point = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal, 16);
      const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      return isCharacter ? String.fromCodePoint(point) : whole;
    },
  );
}
