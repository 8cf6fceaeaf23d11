import { expect, test } from 'vitest';
import { nameFault, withExtension } from '#lib/file-name.ts';

test.each(['users.csv', '사용자 2026-07-31.json', '.csv', 'a', "it's (1) & more #2.csv", '..a'])(
  '%j is a file name',
  name => {
    expect(nameFault(name)).toBeNull();
  },
);

test.each(['', ' ', '\t\n'])('%j is no name at all', name => {
  expect(nameFault(name)).toBe('empty');
});

test('a name has 1 to 255 characters, whatever they weigh in bytes', () => {
  expect(nameFault('a'.repeat(255))).toBeNull();
  expect(nameFault('a'.repeat(256))).toBe('too-long');
  expect(nameFault('가'.repeat(255))).toBeNull();
  expect(nameFault('😀'.repeat(255))).toBeNull();
  expect(nameFault('😀'.repeat(256))).toBe('too-long');
});

test.each(['a/b', 'a\\b', 'C:', 'a*', 'a?', 'a"b', '<a', 'a>', 'a|b', 'a\u0000b', 'a\nb', 'a\u007f', '.', '..', '...'])(
  '%j is refused by some file system',
  name => {
    expect(nameFault(name)).toBe('forbidden');
  },
);

test('the extension is added where it is missing, and only there', () => {
  expect(withExtension('users', 'csv')).toBe('users.csv');
  expect(withExtension('users.csv', 'csv')).toBe('users.csv');
  expect(withExtension('USERS.CSV', 'csv')).toBe('USERS.CSV');
  expect(withExtension('users.json', 'csv')).toBe('users.json.csv');
  expect(withExtension('csv', 'csv')).toBe('csv.csv');
});
