/** A media type without its parameters, lower case, and the charset among them; undefined where it is unknown or not told. */
export interface MediaType {
  /** `text/html`; empty where nothing is told. */
  readonly type: string;
  /** WHATWG label of an encoding that can be read. */
  readonly charset: string | undefined;
}

/** Reads `text/html; charset="utf-8"`. */
export function mediaTypeOf(value: string | undefined): MediaType {
  const type = (value ?? '').split(';', 1)[0]?.trim().toLowerCase().slice(0, 100) ?? '';
  const label = /;\s*charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})/i.exec(value ?? '')?.[1];
  return { type: /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : '', charset: label && knownEncoding(label) };
}

function knownEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
