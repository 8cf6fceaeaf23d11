import type { Translate } from '#i18n/messages.ts';
import { exactSize } from '#lib/bytes-in-short.ts';
import { compareDecimals, type Decimal } from '#lib/decimal.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';

/**
 * What the notice says after a quota was set: the limit that the storage keeps, and that it was rounded up where it is more
 * than was typed. `kept` is null where the limit could not be read back: the notice then says what was typed.
 */
export function quotaNotice(
  { t, language }: { t: Translate; language: string },
  where: { name: string; host: string },
  typed: Limit<Decimal>,
  kept: Limit<Decimal> | null,
): string {
  const sizeOf = (limit: Limit<Decimal>) => (isUnlimited(limit) ? t('form.unlimited') : exactSize(limit, language));
  const set = t('quota.set', { ...where, size: sizeOf(kept ?? typed) });
  if (kept === null || isUnlimited(kept) || isUnlimited(typed) || compareDecimals(kept, typed) <= 0) return set;
  return `${set} ${t('quota.rounded', { from: sizeOf(typed), to: sizeOf(kept) })}`;
}
