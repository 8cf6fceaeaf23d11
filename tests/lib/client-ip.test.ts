import { expect, test } from 'vitest';
import { isClientIp } from '#lib/client-ip.ts';

test.each([
  '10.0.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '10.0.0.0/8',
  '0.0.0.0/0',
  '192.168.1.1/32',
  '192.168.*.*',
  '10.*.*.*',
  '::1',
  '::',
  '2001:db8::1',
  '2001:db8::/32',
  '::/0',
  'fe80::1/128',
  '::ffff:10.0.0.1',
  '::ffff:10.0.0.0/104',
])('%s is an address, a network or a wildcard', text => expect(isClientIp(text)).toBe(true));

test.each([
  '',
  'nonsense',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.01',
  '10.0.0.1/8',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  '192.*.1.1',
  '*.*.*.*',
  '256.*.*.*',
  '2001:db8::1/32',
  '::/129',
  ':::',
  '1:2:3:4:5:6:7:8:9',
  '[::1]',
  '::1%eth0',
  'example.com',
])('%j is none', text => expect(isClientIp(text)).toBe(false));
