import { type QueryClient, useMutation } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { imageWrites } from '#api/image-writes.ts';
import { canonicalOf, type Image, imageName, images } from '#api/images.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { TextField } from '#kit/form/fields.tsx';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';

type Form = { alias: string };

const SCHEMA = z.object({
  alias: z.string().check(
    z.trim(),
    z.minLength(1, { error: 'form.required' }),
    z.refine(text => !/\s/.test(text.trim()), { error: 'images.alias.blanks' }),
    z.refine(text => text.trim().length <= 255, { error: 'images.alias.long' }),
  ),
});

/** Whether an image has the text as its full name: the manager would take the alias, and find either of the two by it. */
async function isCanonical(text: string, client: QueryClient): Promise<boolean> {
  const all = await client.ensureQueryData(images.list('available'));
  return all.some(image => canonicalOf(image) === text);
}

/** Adds an alias to an image. */
export function AddAlias({ image, client, onClose }: { image: Image; client: QueryClient; onClose: () => void }) {
  const { t } = useText();
  const add = useMutation(imageWrites.alias);
  return (
    <FormDialog<Form>
      title={t('images.alias.title', { name: imageName(image) })}
      submit={t('images.alias')}
      failed={t('images.alias.failed')}
      schema={SCHEMA}
      fields={{ alias: { label: 'images.alias.field' } }}
      initial={{ alias: '' }}
      precheck={async ({ alias }) =>
        (await isCanonical(alias.trim(), client)) ? { alias: 'images.alias.canonical' } : {}
      }
      save={async ({ alias: typed }) => {
        const alias = typed.trim();
        await add.mutateAsync({ image, alias });
        notify({ text: t('images.alias.added', { name: alias }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <TextField<Form> name="alias" hint={t('images.alias.hint')} />
    </FormDialog>
  );
}
