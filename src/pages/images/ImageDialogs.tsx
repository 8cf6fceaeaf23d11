import type { ImageTab } from '#api/images.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { AddAlias } from './AddAlias.tsx';
import type { ImageDialog } from './dialog.ts';
import { EditImage } from './EditImage.tsx';
import { ForgetImage } from './ForgetImage.tsx';
import { forgetMany, purgeMany } from './jobs.ts';
import { PurgeImage } from './PurgeImage.tsx';

/** Whichever dialog of the images is open. */
export function ImageDialogs(props: DialogProps<ImageDialog, ImageTab, SlotExtra>) {
  const { t } = useText();
  const { dialog, tools, context, onClose } = props;
  const onGone = () => tools.open(null);
  switch (dialog.kind) {
    case 'edit':
      return <EditImage image={dialog.image} onClose={onClose} />;
    case 'alias':
      return <AddAlias image={dialog.image} client={tools.client} onClose={onClose} />;
    case 'forget':
      return <ForgetImage image={dialog.image} onGone={onGone} onClose={onClose} />;
    case 'purge':
      return <PurgeImage image={dialog.image} onGone={onGone} onClose={onClose} />;
    case 'forget-many':
      return (
        <SelectionJob
          title={t('images.forget')}
          chosen={dialog.chosen}
          spec={all => forgetMany(all, t, context.manager)}
          start={count => t('images.forget.start', { count })}
          onClose={onClose}
        />
      );
    case 'purge-many':
      return (
        <SelectionJob
          title={t('images.purge')}
          chosen={dialog.chosen}
          spec={all => purgeMany(all, t, context.manager)}
          start={count => t('images.purge.start', { count })}
          typed
          onClose={onClose}
        />
      );
  }
}
