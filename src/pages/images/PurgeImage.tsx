import { useMutation } from '@tanstack/react-query';
import { imageWrites } from '#api/image-writes.ts';
import { type Image, imageName } from '#api/images.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { Against } from './Against.tsx';

type Props = { image: Image; onGone: () => void; onClose: () => void };

/** Purges an image, after saying who uses it and what is lost with it. */
export function PurgeImage({ image, onGone, onClose }: Props) {
  const { t } = useText();
  const purge = useMutation(imageWrites.purge);
  const name = imageName(image);
  return (
    <ConfirmDialog
      title={t('images.purge.title', { name })}
      action={t('images.purge.do')}
      failed={t('images.purge.failed')}
      typed={`${image.name}:${image.tag}`}
      run={async () => {
        await purge.mutateAsync(image);
        notify({ text: t('images.purged', { name }) });
        onGone();
      }}
      onClose={onClose}
    >
      <p>{t('images.purge.what')}</p>
      <Against image={image} aliases="images.aliases.lost" />
    </ConfirmDialog>
  );
}
