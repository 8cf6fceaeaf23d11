import { userWrites } from '#api/user-writes.ts';
import type { Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { toCreate } from '../form.ts';
import { sayFaults } from './faults.ts';
import type { ImportRow } from './row.ts';

/**
 * The job that creates a user for each row without faults. Keeps only the access key of the key pairs that newer
 * releases return.
 */
export function importJob(rows: readonly ImportRow[], manager: string, t: Translate): JobSpec {
  const act = async ({ form }: ImportRow) => {
    const { keypair } = await userWrites.create.mutationFn(toCreate(form, manager));
    return keypair ? t('import.key', { name: keypair.access_key }) : undefined;
  };
  return {
    title: t('import.title'),
    rows: rows
      .filter(row => row.faults.length === 0)
      .map(row => ({ id: `${row.number}`, name: row.form.email, act: () => act(row) })),
    skipped: rows
      .filter(row => row.faults.length > 0)
      .map(row => ({
        name: row.form.email || t('import.row', { row: row.number }),
        why: `${t('import.row', { row: row.number })}: ${sayFaults(row.faults, t).join(' ')}`,
      })),
    stale: userWrites.create.meta.stale,
    file: 'import-users',
  };
}
