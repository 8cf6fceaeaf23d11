import { expect, test } from 'vitest';
import { isEmail } from '#lib/email.ts';

test.each([
  'bug@example.com',
  'bug@localhost',
  'bug@10.0.0.5',
  'bug&co@example.com',
  'x#EXT#@tenant.onmicrosoft.com',
  'bug@xn--zf0bv7g.xn--3e0b707e',
  'bug@회사.한국',
  '한글@example.com',
  'first.last+tag@sub.example.com',
])('%s is an e-mail address', text => expect(isEmail(text)).toBe(true));

test.each([
  '',
  'bug',
  '@',
  'bug@',
  '@example.com',
  'two@at@example.com',
  'a@example.com,b@example.com',
  'Kim <kim@example.com>',
  'bug @example.com',
  'bug@example.com\n',
  'bug@exam\u0000ple.com',
  'bug\u200b@example.com',
  'bug@example.com\u00a0',
])('%j is not', text => expect(isEmail(text)).toBe(false));
