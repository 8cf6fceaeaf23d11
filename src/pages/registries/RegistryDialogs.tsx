import { registries } from '#api/registries.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { JobDialog } from '#kit/jobs/JobDialog.tsx';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useText } from '#kit/page/use-text.ts';
import type { RegistryExtra } from './columns.tsx';
import type { RegistryDialog } from './dialog.ts';
import { rescanJob } from './rescan-job.ts';

/** The dialogs of registries. */
export function RegistryDialogs({ dialog, onClose }: DialogProps<RegistryDialog, '', RegistryExtra>) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const start = (count: number) => t('registries.rescan.start', { count });
  switch (dialog.kind) {
    case 'rescan':
      return <JobDialog spec={rescanJob([dialog.row], manager, t)} start={start} onClose={onClose} />;
    case 'rescan-all':
    case 'rescan-many':
      return (
        <SelectionJob
          title={t('registries.rescan.title')}
          chosen={dialog.kind === 'rescan-many' ? dialog.chosen : EVERY_ONE}
          start={start}
          spec={rows => rescanJob(rows, manager, t)}
          onClose={onClose}
        />
      );
  }
}

/** All registries, as they are when the dialog opens. */
const EVERY_ONE = { read: () => registries.read(), gone: () => [], clear: () => undefined };
