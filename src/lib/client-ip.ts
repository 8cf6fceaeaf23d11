import ipaddr from 'ipaddr.js';

const WILDCARD = /^(\d{1,3}|\*)(\.(\d{1,3}|\*)){3}$/;

/**
 * Whether the manager accepts the text in `allowed_client_ip`: an IPv4 or IPv6 address, a network whose host bits are
 * zero, or an IPv4 wildcard such as `192.168.*.*` (docs/contract/users-and-auth.md 3.7).
 */
export function isClientIp(text: string): boolean {
  if (text.includes('*')) return WILDCARD.test(text) && isWildcard(text.split('.'));
  return text.includes('/') ? isNetwork(text) : isAddress(text);
}

/** Four decimal parts without leading zeros. */
const isV4 = (text: string): boolean => ipaddr.IPv4.isValidFourPartDecimal(text);

/**
 * The manager accepts no zone (`%eth0`); the last 32 bits may be written as an IPv4 address, by the same rule as above.
 */
const isV6 = (text: string): boolean =>
  ipaddr.IPv6.isValid(text) &&
  !text.includes('%') &&
  (!text.includes('.') || isV4(text.slice(text.lastIndexOf(':') + 1)));

const isAddress = (text: string): boolean => isV4(text) || isV6(text);

/** Whether the text is a network with its length (`10.0.0.0/8`, `fd00::/8`) whose host bits are zero. */
export function isNetwork(text: string): boolean {
  const [address = '', length = '', ...more] = text.split('/');
  if (more.length > 0 || !isAddress(address) || !/^\d+$/.test(length) || !ipaddr.isValidCIDR(text)) return false;
  const family = address.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
  return family.networkAddressFromCIDR(text).toString() === ipaddr.parse(address).toString();
}

/** Numbers first, then only asterisks, so that it is the same as a network. */
function isWildcard(parts: readonly string[]): boolean {
  const first = parts.indexOf('*');
  return first > 0 && parts.every((part, i) => (i < first ? Number(part) <= 255 : part === '*'));
}
