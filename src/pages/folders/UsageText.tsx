import type { UseQueryResult } from '@tanstack/react-query';
import type { ApiError } from '#api/errors.ts';
import { useText } from '#kit/page/use-text.ts';
import { bytesInShort } from '#lib/bytes-in-short.ts';
import { exactTime } from '#lib/dates.ts';

type Usage = { used_bytes: number; file_count: number; at: Date };
type Props = { usage: UseQueryResult<Usage, ApiError>; may: boolean };

/** What is in a folder, and when it was counted. */
export function UsageText({ usage: { data, error, isFetching }, may }: Props) {
  const { t, language } = useText();
  if (!may) return t('folders.usage.onlySuperadmin');
  if (isFetching) return <span aria-busy="true">{t('loading')}</span>;
  if (error) return t('folders.usage.failed');
  if (!data) return null;
  return (
    <>
      <span title={`${data.used_bytes.toLocaleString(language)} B`}>
        {t('folders.usage.text', { count: data.file_count, size: bytesInShort(data.used_bytes, language) })}
      </span>
      , {t('folders.usage.at', { time: exactTime(data.at.toISOString(), language) })}
    </>
  );
}
