/** A line without characters that a terminal would obey, or that would hide or turn other characters. */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
