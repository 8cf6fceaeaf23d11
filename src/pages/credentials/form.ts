import * as z from 'zod/mini';
import type { KeyPairChange, NewKeyPairInput } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { Fields } from '#kit/form/form.ts';
import { numberFault } from '#kit/form/number-fault.ts';
import { typedWhole, wholeOf } from '#lib/typed-number.ts';

/** The values of the form of a credential: texts as typed. */
export type CredentialForm = {
  user_id: string;
  resource_policy: string;
  rate_limit: string;
  is_active: boolean;
  /** No manager accepts it: shown, and never sent. */
  access_key: string;
  secret_key: string;
};

const says = (key: PlainKey) => ({ error: key });
const filled = z.minLength(1, says('form.required'));

/** 0 would block the key, and older releases fail on null (docs/contract/users-and-auth.md 1.8, 4.4). */
const isRate = (text: string) => (typedWhole(text) ?? 0) >= 1;

const credentialFields = {
  resource_policy: z.string().check(filled),
  rate_limit: z.string().check(z.refine(isRate, { error: numberFault('form.rate') })),
};

/** What is valid for a new credential. */
export const addingSchema = z.object({
  ...credentialFields,
  user_id: z.string().check(z.trim(), filled),
  is_active: z.boolean(),
  access_key: z.string(),
  secret_key: z.string(),
});

/** What is valid for an existing credential. */
export const editingSchema = z.object(credentialFields);

/** What is valid for a change of many credentials: at least one of the two fields is filled in. */
export const manySchema = z
  .object({
    resource_policy: z.string(),
    rate_limit: z
      .string()
      .check(z.refine(text => text.trim() === '' || isRate(text), { error: numberFault('form.rate') })),
  })
  .check(
    z.refine(form => form.resource_policy !== '' || form.rate_limit.trim() !== '', {
      ...says('credentials.editMany.nothing'),
      path: ['resource_policy'],
      when: () => true,
    }),
  );

export type EditForm = Pick<CredentialForm, 'resource_policy' | 'rate_limit'>;

/** The labels of the fields. */
export const FIELDS: Fields<CredentialForm> = {
  user_id: { label: 'keypair.user_id' },
  resource_policy: { label: 'keypair.resource_policy' },
  rate_limit: { label: 'keypair.rate_limit' },
  is_active: { label: 'keypair.is_active' },
  access_key: { label: 'keypair.access_key' },
  secret_key: { label: 'user.secret_key' },
};

/** The form of a new credential. Its rate limit is the one that managers give to a new user's key. */
export const newCredential = (resource_policy: string): CredentialForm => ({
  user_id: '',
  resource_policy,
  rate_limit: '10000',
  is_active: true,
  access_key: '',
  secret_key: '',
});

/** The form of an existing credential. */
export const toForm = (pair: KeyPair): EditForm => ({
  resource_policy: pair.resource_policy ?? '',
  rate_limit: pair.rate_limit?.toString() ?? '',
});

/** The input that creates a credential. */
export const toCreate = ({ user_id, resource_policy, rate_limit, is_active }: CredentialForm): NewKeyPairInput => ({
  user_id: user_id.trim(),
  is_active,
  resource_policy,
  rate_limit: wholeOf(rate_limit),
});

/** The input that changes a credential: only changed fields. */
export const toModify = ({ resource_policy, rate_limit }: Partial<EditForm>): KeyPairChange => ({
  ...(resource_policy !== undefined && { resource_policy }),
  ...(rate_limit !== undefined && { rate_limit: wholeOf(rate_limit) }),
});

/** The input that changes many credentials: only fields that are filled in. */
export const toChangeOfMany = ({ resource_policy, rate_limit }: EditForm): KeyPairChange => ({
  ...(resource_policy !== '' && { resource_policy }),
  ...(rate_limit.trim() !== '' && { rate_limit: wholeOf(rate_limit) }),
});
