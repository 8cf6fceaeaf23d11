import { useState } from 'react';
import { useSignedIn } from '#kit/access/use-session.ts';
import { JobView } from '#kit/jobs/JobView.tsx';
import { startJob } from '#kit/jobs/jobs.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { useBack } from '#kit/overlay/use-back.ts';
import { useText } from '#kit/page/use-text.ts';
import { CheckFile } from './CheckFile.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { importJob } from './import-job.ts';
import { Preview } from './Preview.tsx';
import type { ImportRow } from './row.ts';
import { useImport } from './use-import.ts';

/**
 * Makes users from a CSV file, in one dialog: the file, a preview of its rows and their faults, then the job. Closed before
 * the job starts, everything is forgotten; closed later, the job goes on. Back goes to the file again, then closes.
 */
export function ImportUsers({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { step, take, again } = useImport();
  const [job, setJob] = useState<number | null>(null);
  useBack(job === null && step.kind !== 'choosing' ? again : onClose);
  const start = (rows: readonly ImportRow[]) => setJob(startJob(importJob(rows, manager, t)));
  return (
    <Modal title={t('import.title')} wide onClose={onClose}>
      {job !== null ? (
        <JobView id={job} onClose={onClose} />
      ) : step.kind === 'choosing' ? (
        <ChooseFile refused={step.refused} take={take} onClose={onClose} />
      ) : step.kind === 'checked' ? (
        <Preview checked={step.checked} onStart={start} onBack={again} onClose={onClose} />
      ) : (
        <CheckFile step={step} take={take} onBack={again} />
      )}
    </Modal>
  );
}
