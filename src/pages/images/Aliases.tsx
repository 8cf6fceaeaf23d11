import { toApiError } from '#api/errors.ts';
import { imageWrites } from '#api/image-writes.ts';
import type { Image } from '#api/images.ts';
import type { PageTools } from '#kit/actions/action.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { notify } from '#kit/notice/notify.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import css from './images.module.css';

type Props = { image: Image; tools: PageTools<unknown>; may: boolean };

/** The aliases of an image, each with a button that removes it at once. */
export function Aliases({ image, tools, may }: Props) {
  const { t } = useText();
  const { client, once } = tools;
  const remove = (alias: string) =>
    once(image.id, async () => {
      try {
        await runWrite(client, imageWrites.dealias, { image, alias });
        notify({
          text: t('images.alias.removed', { name: alias }),
          undo: () => runWrite(client, imageWrites.alias, { image, alias }),
        });
      } catch (thrown) {
        notify({ text: t('images.dealias.failed', { name: alias }), failure: toApiError(thrown) });
      }
    });
  if (image.aliases.length === 0) return <None />;
  return (
    <ul className={css.aliases}>
      {image.aliases.map(alias => (
        <li key={alias}>
          <Text value={alias} />
          {may && (
            <button
              type="button"
              className={page.button}
              aria-label={t('images.dealias.of', { name: alias })}
              onClick={() => remove(alias)}
            >
              {t('images.dealias.do')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
