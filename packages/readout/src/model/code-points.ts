/**
 * The UTF-16 offset of each code point of a text, and last the text's length: what is counted in code points elsewhere
 * (Python, tokenizers, W3C Web Annotation) is found at `codePointOffsets(text)[n]`. A lone surrogate counts as one.
 */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) offsets[count++] = at;
  offsets[count++] = text.length;
  return offsets.subarray(0, count);
}
