import * as z from 'zod/mini';

/**
 * Addresses that a user may come from, as the manager takes them: an IPv4 or IPv6 address, a network whose host bits are
 * zero, or an IPv4 wildcard such as `192.168.*.*`. Source: contract/users-and-auth.md 3.7.
 */
export function isClientIp(text: string): boolean {
  if (/^(\d{1,3}|\*)(\.(\d{1,3}|\*)){3}$/.test(text) && text.includes('*')) return isWildcard(text);
  if (!text.includes('/')) return z.ipv4().safeParse(text).success || z.ipv6().safeParse(text).success;
  if (z.cidrv4().safeParse(text).success) return hostBitsZero(bitsOfV4, text, 32n);
  return z.cidrv6().safeParse(text).success && hostBitsZero(bitsOfV6, text, 128n);
}

/** Numbers first, then only asterisks: what can be written as a network. */
function isWildcard(text: string): boolean {
  const parts = text.split('.');
  const first = parts.indexOf('*');
  return first > 0 && parts.every((part, i) => (i < first ? Number(part) <= 255 : part === '*'));
}

function hostBitsZero(bitsOf: (address: string) => bigint, text: string, width: bigint): boolean {
  const [address = '', length = ''] = text.split('/');
  const host = (1n << (width - BigInt(length))) - 1n;
  return (bitsOf(address) & host) === 0n;
}

const bitsOfV4 = (address: string) => address.split('.').reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);

function bitsOfV6(address: string): bigint {
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').flatMap(group => v4Groups(group)));
  const [left, right] = [groups(head), groups(tail)];
  const middle = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

/** The last 32 bits of an IPv6 address may be written as an IPv4 one. */
function v4Groups(group: string): string[] {
  if (!group.includes('.')) return [group];
  const bits = bitsOfV4(group);
  return [(bits >> 16n).toString(16), (bits & 0xffffn).toString(16)];
}
