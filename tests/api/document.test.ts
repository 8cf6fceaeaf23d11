import { expect, test } from 'vitest';
import { textFor } from '#api/client.ts';
import { UserDetailDocument, UserListDocument } from '#api/generated/users.ts';

const OF_23_09_0 = ['sudo_session_enabled'];
const OF_23_09_8 = [...OF_23_09_0, 'main_access_key'];
const OF_25_2 = [...OF_23_09_8, 'container_uid', 'container_main_gid', 'container_gids'];

/** Releases and what they know of a user beyond what all do. */
const RELEASES: [manager: string, known: string[]][] = [
  ['23.03.12', []],
  ['23.09.0', OF_23_09_0],
  ['23.09.7', OF_23_09_0],
  ['23.09.8', OF_23_09_8],
  ['23.9.10', OF_23_09_8],
  ['24.03.0rc1', OF_23_09_8],
  ['24.09.7', OF_23_09_8],
  ['25.2.0', OF_25_2],
  ['26.9.6', OF_25_2],
];

const newerIn = (text: string) => OF_25_2.filter(field => new RegExp(`\\b${field}\\b`).test(text));

test.each(RELEASES)('%s is asked for what it knows of users, and for nothing that it does not', (manager, known) => {
  expect(newerIn(textFor(UserListDocument, manager))).toEqual(known);
  expect(newerIn(textFor(UserDetailDocument, manager))).toEqual(known);
});

test('a document without a text for so old a manager says so instead of sending one that fails', () => {
  const document = { name: 'Late', texts: [{ since: '25.2.0', text: 'query Late{x}' }] };
  expect(() => textFor(document, '24.09.7')).toThrow(/Late has no text for manager 24.09.7/);
  expect(textFor(document, '25.2.0')).toBe('query Late{x}');
});

test('no text asks for __typename or anything else of the schema itself, which managers refuse', () => {
  for (const { texts } of [UserListDocument, UserDetailDocument])
    for (const { text } of texts) expect(text).not.toContain('__');
});
