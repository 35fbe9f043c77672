/** The web addresses that a text consists of, one a line; null where it is anything else. */
export function addressesIn(text: string): readonly string[] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const given = lines.filter((line) => line !== '');
  return given.length > 0 && given.every((line) => /^https?:\/\/\S+$/i.test(line)) ? given : null;
}
