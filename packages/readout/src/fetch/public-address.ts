import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { FetchError } from './fetch-error.ts';

/** An IP address that a connection may be made to. */
export interface CheckedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All global unicast addresses of IPv6 are in it (RFC 4291, IANA); addresses that stand for one of IPv4 are not, or are of a special range. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: not of this machine, a private or carrier’s network, a link (with the
 * metadata service of clouds), a group, a test, a tunnel or a translation (IPv4-mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.parse(address);
  if (ip.range() !== 'unicast') return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_UNICAST);
}

/**
 * The addresses of a host, resolved once; the connection has to be made to one of these and no other.
 * @param allowed hosts (`localhost`, `127.0.0.1:8080`) that may be private
 * @throws {FetchError} `forbidden` where even one of the addresses is not public, `unreachable` where there is none
 */
export async function resolvePublic(url: URL, allowed: readonly string[]): Promise<readonly CheckedAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await addressesOf(host);
  const isAllowed = allowed.includes(url.host) || allowed.includes(url.hostname);
  const bad = isAllowed ? undefined : found.find(({ address }) => !isPublicAddress(address));
  if (bad) {
    const which = bad.address === host ? host : `${host} (${bad.address})`;
    throw new FetchError(
      'forbidden',
      `${which} is not on the public internet; if you trust it, allow it with --allow-host ${url.host}`,
    );
  }
  return found;
}

async function addressesOf(host: string): Promise<CheckedAddress[]> {
  if (ipaddr.isValid(host)) return [{ address: host, family: ipaddr.parse(host).kind() === 'ipv4' ? 4 : 6 }];
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  } catch (cause) {
    throw new FetchError('unreachable', `there is no host ${host}, or no network to look it up`, { cause });
  }
}
