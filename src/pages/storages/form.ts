import * as z from 'zod/mini';
import { MOST_BYTES, mostBytes, type QuotaScope } from '#api/quota-scopes.ts';
import { formatLimit } from '#kit/form/limit-text.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { isAbove, isUntold, QUOTA, quotaOf } from '#kit/quota/quota.ts';

/** The form of a quota: the hard limit with its unit; empty where there is none. */
export type QuotaForm = { quota: string };

/** What is stored, as the form shows it. Without use nothing is stored, and the limit is the policy's default. */
export const toForm = ({ used_bytes, hard_limit_bytes }: QuotaScope): QuotaForm => ({
  quota: used_bytes === null ? '' : formatLimit(hard_limit_bytes, QUOTA),
});

/** What is valid on a backend. */
export const quotaSchema = (backend: string | null) => {
  const most = mostBytes(backend);
  const above = most === MOST_BYTES ? 'quota.most' : 'quota.most.xfs';
  return z.object({
    quota: z.string().check(
      z.refine(text => !isUntold(text), { error: 'form.required', abort: true }),
      z.refine(text => !isAbove(text, most), { error: above, abort: true }),
      z.refine(text => quotaOf(text) !== null, { error: limitFault(QUOTA, 'quota.wrong') }),
    ),
  });
};
