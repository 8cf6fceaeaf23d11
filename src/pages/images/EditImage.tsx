import { useMutation } from '@tanstack/react-query';
import { ownAmount, ownLimitsCount } from '#api/image-limits.ts';
import { imageWrites } from '#api/image-writes.ts';
import { type Image, imageName, images } from '#api/images.ts';
import { slots, withNamed } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { schemaOf } from '#kit/form/form.ts';
import { SlotFields } from '#kit/form/SlotFields.tsx';
import { slotField, slotText } from '#kit/form/slot-form.ts';
import { useFormAround } from '#kit/form/use-form.ts';
import { notify } from '#kit/notice/notify.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { below, type ImageForm, imageFields, MAP, type OpenedImage, toChanged, toForm, toOwn } from './form.ts';
import css from './images.module.css';

/** An image as it is now, with the slots that its form has. @throws ApiError if it is gone. */
async function read(image: Image): Promise<OpenedImage> {
  const [known, now] = await Promise.all([slots.read(), images.readOne(image)]);
  return {
    image: now,
    slots: withNamed(
      known,
      now.resource_limits.map(({ key }) => key),
    ),
  };
}

/** Changes the minimum resources of an image. */
export function EditImage({ image, onClose }: { image: Image; onClose: () => void }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const modify = useMutation(imageWrites.modify);
  const name = imageName(image);
  return (
    <EditDialog<OpenedImage, ImageForm>
      title={t('images.edit', { name })}
      unread={t('images.details.failed')}
      failed={t('images.save.failed')}
      read={() => read(image)}
      toForm={(now, opened) => toForm(now.image, opened.slots)}
      schema={opened => schemaOf(imageFields(opened, manager, t))}
      fields={opened => imageFields(opened, manager, t)}
      save={async (_, changed, latest, opened) => {
        await modify.mutateAsync({ image: latest.image, changed: toChanged(changed, opened.slots) });
        notify({ text: t('images.saved', { name }) });
        return undefined;
      }}
      onClose={onClose}
    >
      {opened => <Fields opened={opened} />}
    </EditDialog>
  );
}

/** The minimum of every slot, what the image itself has, and a warning for what is below it. */
function Fields({ opened }: { opened: OpenedImage }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { values, setAll, locked } = useFormAround<ImageForm>();
  const few = below(values, opened).map(({ label }) => label);
  return (
    <>
      <p className={`${parts.note} ${css.wide}`}>
        {t(ownLimitsCount(manager) ? 'images.min.what' : 'images.min.what.stored')}
      </p>
      <SlotFields<ImageForm>
        slots={opened.slots}
        name={slotField(MAP)}
        endless={() => false}
        hint={slot => {
          const own = ownAmount(slot.name, opened.image.labels);
          return own === null ? t('images.min.own.none') : t('images.min.own', { value: slotText(slot, own) });
        }}
      />
      {few.length > 0 && (
        <p role="status" className={parts.warning}>
          {t('images.min.below', { names: few.join(', ') })}
        </p>
      )}
      <p>
        <button
          type="button"
          className={page.button}
          disabled={locked}
          onClick={() => setAll({ ...values, ...toOwn(opened.image, opened.slots) })}
        >
          {t('images.min.reset')}
        </button>
      </p>
    </>
  );
}
