import { describe, expect, test } from 'vitest';
import { isPublicAddress, resolvePublic } from './public-address.ts';

test.each(['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.0.3'],
  ['this machine', '::1'],
  ['no address', '0.0.0.0'],
  ['no address', '::'],
  ['a private network', '10.0.0.1'],
  ['a private network', '172.16.9.9'],
  ['a private network', '192.168.1.1'],
  ['a private network', 'fd00::1'],
  ['a carrier’s network', '100.64.0.1'],
  ['a link', '169.254.0.1'],
  ['a cloud’s metadata', '169.254.169.254'],
  ['a cloud’s metadata', 'fd00:ec2::254'],
  ['a link', 'fe80::1'],
  ['a site', 'fec0::1'],
  ['a group', '224.0.0.1'],
  ['a group', 'ff02::1'],
  ['everybody', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['for tests', '198.18.0.1'],
  ['for documents', '203.0.113.7'],
  ['for documents', '2001:db8::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1'],
  ['IPv4 in IPv6', '::ffff:8.8.8.8'],
  ['IPv4 in old IPv6', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of a network', '64:ff9b:1::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['nonsense', 'example'],
])('%s is not public: %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe('a host', () => {
  test.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/', 'http://localhost/'])(
    '%s is refused however it is written',
    async (address) => {
      await expect(resolvePublic(new URL(address), [])).rejects.toMatchObject({ code: 'forbidden' });
    },
  );

  test('may be allowed by name, with its port or for all of them', async () => {
    const url = new URL('http://localhost:8080/');
    expect(await resolvePublic(url, ['localhost'])).not.toEqual([]);
    expect(await resolvePublic(url, ['localhost:8080'])).not.toEqual([]);
    await expect(resolvePublic(url, ['localhost:80'])).rejects.toMatchObject({ code: 'forbidden' });
  });
});
