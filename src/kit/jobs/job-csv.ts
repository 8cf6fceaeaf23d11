import type { ApiError } from '#api/errors.ts';
import type { Translate } from '#i18n/messages.ts';
import { BOM, csvLines } from '#lib/csv.ts';
import type { Job, Verdict } from './job-store.ts';

/**
 * The result of a job as CSV, skipped rows included. Headers and verdicts are the same in every language; reasons are
 * in the reader's language.
 */
export function jobCsv({ spec, verdicts }: Pick<Job, 'spec' | 'verdicts'>, t: Translate): string {
  const rows = spec.rows.map((row, index) => {
    const verdict = verdicts[index];
    return [row.name, verdict?.kind ?? 'waiting', why(verdict, t)];
  });
  const skipped = spec.skipped.map(row => [row.name, 'skipped', row.why]);
  return BOM + csvLines([['name', 'verdict', 'why'], ...rows, ...skipped]);
}

/** The reason of a failure and the manager's words, if any, in one line. */
export const whyFailed = ({ messageKey, words }: ApiError, t: Translate): string =>
  words ? `${t(messageKey)} ${t('manager.said')} ${words}` : t(messageKey);

function why(verdict: Verdict | undefined, t: Translate): string {
  if (verdict?.kind === 'done') return verdict.remark ?? '';
  if (verdict?.kind === 'unknown') return t('verdict.unknown.why');
  if (verdict?.kind !== 'failed') return '';
  return verdict.said ?? whyFailed(verdict.failure, t);
}
