import type { QuotaOwner } from '#api/quota-scopes.ts';
import type { Limit } from '#lib/limits.ts';

/** Whose quota on which volume a dialog is about. `usual`: the default of the policy; null if it is not known. */
export type QuotaOf = {
  host: string;
  backend: string | null;
  owner: QuotaOwner;
  policy: string | null;
  usual: Limit<string> | null;
};

/** Which dialog of a volume's page is open. */
export type QuotaDialog = { kind: 'edit-quota' | 'unset-quota'; of: QuotaOf };
