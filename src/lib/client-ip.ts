/**
 * Addresses that a user may come from, as the manager takes them: an IPv4 or IPv6 address, a network whose host bits are
 * zero, or an IPv4 wildcard such as `192.168.*.*`. Source: contract/users-and-auth.md 3.7.
 */
export function isClientIp(text: string): boolean {
  if (/^(\d{1,3}|\*)(\.(\d{1,3}|\*)){3}$/.test(text) && text.includes('*')) return isWildcard(text);
  const [address = '', length, ...more] = text.split('/');
  if (length === undefined) return isV4(text) || isV6(text);
  if (more.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length)) return false;
  if (isV4(address)) return Number(length) <= 32 && hostBitsZero(bitsOfV4(address), length, 32n);
  return isV6(address) && Number(length) <= 128 && hostBitsZero(bitsOfV6(address), length, 128n);
}

const isV4 = (text: string): boolean =>
  /^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}$/.test(text) && text.split('.').every(part => Number(part) <= 255);

/** Addresses of the web have the same rules: what the browser takes in one is an IPv6 address. */
const isV6 = (text: string): boolean => /^[0-9a-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]/`);

/** Numbers first, then only asterisks: what can be written as a network. */
function isWildcard(text: string): boolean {
  const parts = text.split('.');
  const first = parts.indexOf('*');
  return first > 0 && parts.every((part, i) => (i < first ? Number(part) <= 255 : part === '*'));
}

/** Whether an address of `width` bits has none beyond the first `length`. */
function hostBitsZero(bits: bigint, length: string, width: bigint): boolean {
  const host = (1n << (width - BigInt(length))) - 1n;
  return (bits & host) === 0n;
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
