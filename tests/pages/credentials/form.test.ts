import { describe, expect, test } from 'vitest';
import type { KeyPair } from '#api/keypairs.ts';
import { changedOf, faultsOf, isRequired } from '#kit/form/form.ts';
import {
  addingSchema,
  type CredentialForm,
  editingSchema,
  newCredential,
  toCreate,
  toForm,
  toModify,
} from '#pages/credentials/form.ts';

const filled: CredentialForm = { ...newCredential('default'), user_id: 'kim@example.com' };
const faults = (change: Partial<CredentialForm>) => faultsOf<CredentialForm>(addingSchema, { ...filled, ...change });

describe('what the form of a credential calls wrong', () => {
  test('a filled form is right', () => expect(faults({})).toEqual({}));
  test('a form for nobody is not', () => expect(faults({ user_id: ' ' })).toEqual({ user_id: 'form.required' }));
  test('nor is one without a policy', () =>
    expect(faults({ resource_policy: '' })).toEqual({ resource_policy: 'form.required' }));
  test.each(['', '0', '-1', '1.5', '1e3', '2147483648', '99999999999', 'ten', '0x10'])('a rate limit of “%s”', text => {
    expect(faults({ rate_limit: text })).toEqual({ rate_limit: 'form.rate' });
    expect(faultsOf(editingSchema, { resource_policy: 'default', rate_limit: text })).toEqual({
      rate_limit: 'form.rate',
    });
  });
  test.each(['1', '10000', '2147483647', ' 42 '])('a rate limit of “%s” is right', text =>
    expect(faults({ rate_limit: text })).toEqual({}),
  );
  test('the owner, the policy and the limit must be filled in, keys cannot', () => {
    const names = Object.keys(filled) as (keyof CredentialForm)[];
    expect(names.filter(name => isRequired(addingSchema, name))).toEqual(['user_id', 'resource_policy', 'rate_limit']);
  });
});

test('a new key is sent as the manager takes it: never with keys of our own', () => {
  const typed = { ...filled, user_id: ' kim@example.com ', rate_limit: ' 42 ', access_key: 'MINE', secret_key: 'MINE' };
  expect(toCreate(typed)).toEqual({
    user_id: 'kim@example.com',
    is_active: true,
    resource_policy: 'default',
    rate_limit: 42,
  });
});

test('a change sends what was changed', () => {
  const base = toForm({ resource_policy: 'default', rate_limit: 10_000 } as KeyPair);
  expect(base).toEqual({ resource_policy: 'default', rate_limit: '10000' });
  expect(toModify(changedOf(base, { ...base, rate_limit: '5' }))).toEqual({ rate_limit: 5 });
  expect(toModify(changedOf(base, { ...base, resource_policy: 'large' }))).toEqual({ resource_policy: 'large' });
  expect(toModify({})).toEqual({});
});
