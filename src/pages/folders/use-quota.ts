import { useQuery } from '@tanstack/react-query';
import { mayUseQuotas, projectScope, type QuotaScope, quotaScopes } from '#api/quota-scopes.ts';
import type { Translate } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { useText } from '#kit/page/use-text.ts';
import { bytesInShort, exactSize } from '#lib/bytes-in-short.ts';
import type { Decimal } from '#lib/decimal.ts';

type Quota = {
  /** Usage and limit in words; otherwise why they are not known. */
  text: string;
  /** When they were read; null if they were not. */
  at: Date | null;
  /** Used bytes; null if unknown. */
  used: Decimal | null;
  /** Whether the person's role may read and set the quota. */
  may: boolean;
};

/** The quota of a project's folders on a host. */
export function useQuota(host: string, project: string): Quota {
  const { t, language } = useText();
  const { role, manager } = useSignedIn();
  const may = mayUseQuotas(role, manager);
  const { data, error, dataUpdatedAt } = useQuery({ ...quotaScopes.scope(host, projectScope(project)), enabled: may });
  const unknown = { at: null, used: null, may };
  if (!may) return { ...unknown, text: t('folders.quota.superadmin') };
  if (error) return { ...unknown, text: t('folders.quota.unread') };
  if (!data) return { ...unknown, text: t('folders.quota.reading') };
  return { text: inWords(data, t, language), at: new Date(dataUpdatedAt), used: data.used_bytes, may };
}

function inWords({ used_bytes, hard_limit_bytes }: QuotaScope, t: Translate, language: string): string {
  const limit = hard_limit_bytes && exactSize(hard_limit_bytes, language);
  if (used_bytes === null) return limit ?? t('folders.quota.none');
  const size = bytesInShort(Number(used_bytes), language);
  return limit === null ? t('folders.quota.endless', { size }) : t('folders.quota.used', { size, most: limit });
}
