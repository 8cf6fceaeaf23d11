import { useState } from 'react';
import { useSignedIn } from '#kit/access/use-session.ts';
import { JobView } from '#kit/jobs/JobView.tsx';
import { startJob } from '#kit/jobs/jobs.ts';
import { Modal } from '#kit/overlay/Modal.tsx';
import { useText } from '#kit/page/use-text.ts';
import { CheckFile } from './CheckFile.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import type { ImportRow } from './check.ts';
import { importJob } from './import-job.ts';
import { Preview } from './Preview.tsx';
import { useImport } from './use-import.ts';

/**
 * Makes users of a CSV file, in one dialog: the file, what was read in it and what is wrong with it, then the job. Closed
 * before the job, everything is forgotten; closed after, the job goes on.
 */
export function ImportUsers({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { step, take, again } = useImport();
  const [job, setJob] = useState<number | null>(null);
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
