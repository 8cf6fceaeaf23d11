import { registries } from '#api/registries.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { rescanJob } from '#kit/jobs/rescan-job.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import { useText } from '#kit/page/use-text.ts';

/** All registries, as they are when the dialog opens. */
const EVERY_ONE = { read: () => registries.read(), gone: () => [], clear: () => undefined };

/** Asks before the images of all registries are scanned, and shows how far that is. */
export function RescanAll({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  return (
    <SelectionJob
      title={t('registries.rescan.title')}
      chosen={EVERY_ONE}
      start={count => t('registries.rescan.start', { count })}
      spec={rows => rescanJob(rows, manager, t)}
      onClose={onClose}
    />
  );
}
