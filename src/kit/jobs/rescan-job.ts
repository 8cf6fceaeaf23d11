import { lacks } from '#api/capabilities.ts';
import type { Registry } from '#api/registries.ts';
import { RESCAN_STALE, type ScanFindings, scanFindings, scanTargets, startRescan } from '#api/rescan.ts';
import type { Translate } from '#i18n/messages.ts';
import type { JobSpec } from './job-spec.ts';
import { subjectOf } from './rescan-subjects.ts';
import { taskRow } from './task-row.ts';

/**
 * What a scan found. Where messages were missed, more may have been read or skipped than they name. A short scan can be over
 * before its stream is open; without a number of steps it is not known whether there were messages.
 */
const findingsText = (findings: ScanFindings | null, missed: boolean, t: Translate): string =>
  [
    ...(findings ? [t('registries.rescan.found', { count: findings.images })] : []),
    ...(findings?.skipped.length ? [t('registries.rescan.skipped', { tags: findings.skipped.join(' · ') })] : []),
    ...(missed ? [t('registries.rescan.missed')] : []),
  ].join(' ') || t('registries.rescan.silent');

/** The job that rescans registries: a row for each that is read by itself, so that one that fails stops no other. */
export function rescanJob(registries: readonly Registry[], manager: string, t: Translate): JobSpec {
  const of = {
    job: `rescan ${Date.now()}`,
    title: t('registries.rescan.title'),
    file: 'rescan-registries',
    stale: RESCAN_STALE,
  };
  const resets = lacks(manager, 'image limits survive a rescan') !== null;
  return {
    title: of.title,
    what: [t('registries.rescan.what'), resets && t('registries.rescan.resets')].filter(Boolean).join(' '),
    file: of.file,
    rows: scanTargets(registries).map(target =>
      taskRow({
        of,
        subject: subjectOf(target),
        name: [target.registry_name, target.project].filter(Boolean).join(' · '),
        start: () => startRescan(target),
        remark: (messages, last, missed) => findingsText(scanFindings(messages, last), missed, t),
      }),
    ),
    skipped: [],
    stale: of.stale,
    kept: true,
  };
}
