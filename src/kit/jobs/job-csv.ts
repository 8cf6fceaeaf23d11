import type { ApiError } from '#api/errors.ts';
import type { Translate } from '#i18n/messages.ts';
import { BOM, csvLines } from '#lib/csv.ts';
import type { Job, Verdict } from './job-store.ts';

/**
 * The result of a job as CSV: what became of each row, those that were left out included. Verdicts are the same words in
 * every language, as the headers are; why is said in the reader's.
 */
export function jobCsv({ spec, verdicts }: Pick<Job, 'spec' | 'verdicts'>, t: Translate): string {
  const rows = spec.rows.map((row, index) => {
    const verdict = verdicts[index];
    return [row.name, verdict?.kind ?? 'waiting', why(verdict, t)];
  });
  const skipped = spec.skipped.map(row => [row.name, 'skipped', row.why]);
  return BOM + csvLines([['name', 'verdict', 'why'], ...rows, ...skipped]);
}

/** Why something failed, and the manager's own words where it has any, in one line. */
export const whyFailed = ({ messageKey, words }: ApiError, t: Translate): string =>
  words ? `${t(messageKey)} ${t('manager.said')} ${words}` : t(messageKey);

function why(verdict: Verdict | undefined, t: Translate): string {
  if (verdict?.kind === 'done') return verdict.remark ?? '';
  if (verdict?.kind !== 'failed') return '';
  return verdict.said ?? whyFailed(verdict.failure, t);
}
