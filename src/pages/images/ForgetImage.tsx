import { useMutation } from '@tanstack/react-query';
import { aliasesFirst, imageWrites } from '#api/image-writes.ts';
import { type Image, imageName, keepsForgotten } from '#api/images.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import { Against } from './Against.tsx';

type Props = { image: Image; onGone: () => void; onClose: () => void };

/** Forgets an image, after saying who uses it and what is lost with it. */
export function ForgetImage({ image, onGone, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const forget = useMutation(imageWrites.forget);
  const name = imageName(image);
  return (
    <ConfirmDialog
      title={t('images.forget.title', { name })}
      action={t('images.forget.do')}
      failed={t('images.forget.failed')}
      run={async () => {
        await forget.mutateAsync(image);
        notify({ text: t('images.forgotten', { name }) });
        onGone();
      }}
      onClose={onClose}
    >
      <p>{t(keepsForgotten(manager) ? 'images.forget.what' : 'images.forget.what.row')}</p>
      <Against image={image} aliases={aliasesFirst(manager) ? 'images.aliases.first' : 'images.aliases.kept'} />
    </ConfirmDialog>
  );
}
