import { useQuery } from '@tanstack/react-query';
import { mayUseQuotas, projectScope, type QuotaScope, quotaScopes } from '#api/quota-scopes.ts';
import type { Translate } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Decimal } from '#lib/decimal.ts';
import { formatBytes, STORAGE_UNITS } from '#lib/units.ts';
import { bytesInShort } from './bytes-in-short.ts';

/** What a project's folders on a host hold and may hold, in words; whether the person may know and set it at all. */
export function useQuota(host: string, project: string): { told: string; may: boolean } {
  const { t, language } = useText();
  const { role, manager } = useSignedIn();
  const may = mayUseQuotas(role, manager);
  const { data, error } = useQuery({ ...quotaScopes.scope(host, projectScope(project)), enabled: may });
  if (!may) return { told: t('folders.quota.superadmin'), may };
  if (error) return { told: t('folders.quota.unread'), may };
  return { told: data ? inWords(data, t, language) : t('folders.quota.reading'), may };
}

function inWords({ used_bytes, hard_limit_bytes }: QuotaScope, t: Translate, language: string): string {
  const limit = hard_limit_bytes && sizeInWords(hard_limit_bytes, language);
  if (used_bytes === null) return limit ?? t('folders.quota.none');
  const size = bytesInShort(Number(used_bytes), language);
  return limit === null ? t('folders.quota.endless', { size }) : t('folders.quota.used', { size, most: limit });
}

/** A size exactly where a unit says it in a few digits, else about. */
function sizeInWords(bytes: Decimal, language: string): string {
  const exact = formatBytes(bytes, STORAGE_UNITS);
  return exact.length <= 10 ? exact : `≈ ${bytesInShort(Number(bytes), language)}`;
}
