import { useQuery } from '@tanstack/react-query';
import { imageWrites } from '#api/image-writes.ts';
import type { Image } from '#api/images.ts';
import { useText } from '#kit/page/use-text.ts';

type Props = {
  image: Image;
  aliases: 'images.aliases.first' | 'images.aliases.kept' | 'images.aliases.lost';
};

/** What prevents it: sessions, aliases, agents that have the image. */
export function Against({ image, aliases }: Props) {
  const { t } = useText();
  const { data: count, error } = useQuery(imageWrites.sessions(image));
  return (
    <ul>
      <li>
        {error ? t('images.sessions.unread') : count === undefined ? t('loading') : t('images.sessions', { count })}
      </li>
      {image.aliases.length > 0 && <li>{t(aliases, { names: image.aliases.join(', ') })}</li>}
      {image.installed && <li>{t('images.stays', { names: image.installed_agents.join(', ') })}</li>}
    </ul>
  );
}
