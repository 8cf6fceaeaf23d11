import { expect, test } from 'vitest';
import { isGivenToNew } from '#pages/policies/given-to-new.ts';
import type { Policy } from '#pages/policies/kinds.ts';

const policies = [
  { name: 'b', created_at: '2024-02-01T00:00:00+00:00' },
  { name: 'a', created_at: '2024-01-01T00:00:00+00:00' },
  { name: 'c', created_at: '2025-01-01T00:00:00+00:00' },
] as Policy[];
const withDefault = [...policies, { name: 'default', created_at: '2026-01-01T00:00:00+00:00' } as Policy];
const given = (manager: string, all: Policy[], kind: 'keypair' | 'user' = 'keypair') =>
  all.filter(({ name }) => isGivenToNew(kind, name, manager, all)).map(({ name }) => name);

test('the one called default is given to whoever is made without another', () => {
  expect(given('25.15.12', withDefault)).toEqual(['default']);
  expect(given('26.9.6', withDefault)).toEqual(['default']);
});

test('where there is none, 26.9 gives the oldest of key pairs, and releases before none', () => {
  expect(given('26.9.6', policies)).toEqual(['a']);
  expect(given('26.9.6', policies, 'user')).toEqual([]);
  expect(given('26.4.16', policies)).toEqual([]);
});
