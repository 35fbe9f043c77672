// Addresses are read by people: every search parameter is a plain string, `?q=truce&type=position`, not JSON.

export type SearchParams = { readonly [name: string]: string };

export function parseSearch(search: string): SearchParams {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Without what is empty or not given. */
export function stringifySearch(search: { readonly [name: string]: unknown }): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `?${params}` : '';
}

/** A parameter of a search; undefined where it is not there or empty. For the `validateSearch` of a route. */
export function text(search: { readonly [name: string]: unknown }, name: string): string | undefined {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** As `text`, where only some values have a meaning. */
export function choice<Value extends string>(
  search: { readonly [name: string]: unknown },
  name: string,
  values: readonly Value[],
): Value | undefined {
  return values.find((value) => value === search[name]);
}
