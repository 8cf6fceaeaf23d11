import { aliasesFirst, imageWrites } from '#api/image-writes.ts';
import { type Image, imageName, keepsForgotten } from '#api/images.ts';
import type { Write } from '#api/write.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { whyNotChanged, whyNotPurged } from './why.ts';

type Kind = {
  title: PlainKey;
  what: string;
  write: Write<Image>;
  why: (image: Image) => PlainKey | null;
  file: string;
};

/** A job over many images; those that cannot be done are skipped with the reason. */
function many(all: readonly Image[], t: Translate, { title, what, write, why, file }: Kind): JobSpec {
  const able = all.filter(image => why(image) === null);
  const aliased = able.filter(({ aliases }) => aliases.length > 0).length;
  const installed = able.filter(image => image.installed).length;
  return {
    title: t(title),
    what: `${what} ${t('images.many', { aliases: aliased, agents: installed })}`,
    file,
    rows: able.map(image => ({ id: image.id, name: imageName(image), act: () => write.mutationFn(image) })),
    skipped: all.flatMap(image => {
      const reason = why(image);
      return reason ? [{ name: imageName(image), why: t(reason) }] : [];
    }),
    stale: write.meta.stale,
  };
}

export const forgetMany = (all: readonly Image[], t: Translate, manager: string): JobSpec =>
  many(all, t, {
    title: 'images.forget',
    what: [
      t(keepsForgotten(manager) ? 'images.forget.what' : 'images.forget.what.row'),
      ...(aliasesFirst(manager) ? [t('images.aliases.first.many')] : []),
    ].join(' '),
    write: imageWrites.forget,
    why: whyNotChanged,
    file: 'forget-images',
  });

export const purgeMany = (all: readonly Image[], t: Translate, manager: string): JobSpec =>
  many(all, t, {
    title: 'images.purge',
    what: t('images.purge.what'),
    write: imageWrites.purge,
    why: image => whyNotPurged(image, manager),
    file: 'purge-images',
  });
