import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What robots.txt calls this program. */
export const PRODUCT = 'Readout';

/**
 * How requests name themselves: the program, its version, and where whoever runs it can be asked about it.
 * @param contact an address or e-mail; READOUT_CONTACT where it is not told
 */
export function userAgent(contact = process.env.READOUT_CONTACT): string {
  const told = contact
    ?.replace(/[^\x21-\x7e]+/g, ' ')
    .replace(/[()]/g, '')
    .trim();
  return `${PRODUCT}/${version}${told ? ` (+${told})` : ''}`;
}
