import { FetchError } from './fetch-error.ts';

/** Longer than this no address of a page is. */
const MAX_LENGTH = 4000;

/**
 * An address of the web, absolute or relative to another one, without its fragment.
 * @throws {FetchError} `address` for another scheme than http(s), or with a user name or password
 */
export function webAddress(address: string, base?: URL): URL {
  if (address.length > MAX_LENGTH) throw new FetchError('address', 'the address is longer than any page’s');
  if (!URL.canParse(address, base))
    throw new FetchError('address', 'it is no address: https://example.org/page is one');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('address', `only http and https addresses are fetched, not ${url.protocol.slice(0, 30)}`);
  if (url.username !== '' || url.password !== '')
    throw new FetchError('address', 'the address contains a user name or password; leave them out');
  url.hash = '';
  return url;
}

/** Whether a word is meant as an address of the web rather than as the name of a file. */
export function isWebAddress(word: string): boolean {
  return /^https?:\/\//i.test(word);
}
