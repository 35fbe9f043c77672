/**
 * An XML text without its document type declaration, and so without the entities that it declares: no expansion can blow it up,
 * none can reach another file. References to such entities stay as they are written.
 */
export function withoutDoctype(xml: string): string {
  const start = /<!DOCTYPE/i.exec(xml)?.index;
  // Behind the first element there is none.
  if (start === undefined || /<[A-Za-z_]/.test(xml.slice(0, start))) return xml;
  const end = endOfDoctype(xml, start);
  return xml.slice(0, start) + xml.slice(end);
}

/** Behind the `>` that closes the declaration: not within quotation marks, comments, or the brackets of the internal subset. */
function endOfDoctype(xml: string, start: number): number {
  const token = /<!--[\s\S]*?(?:-->|$)|"[^"]*(?:"|$)|'[^']*(?:'|$)|[<>]/g;
  token.lastIndex = start;
  let open = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    if (match[0] === '<') open++;
    else if (match[0] === '>' && --open === 0) return token.lastIndex;
  }
  return xml.length;
}
