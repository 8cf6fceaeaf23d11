import { proxyOf, type Storage } from '#api/storages.ts';
import type { Translate } from '#i18n/messages.ts';
import { factsIn } from '#kit/list/facts.tsx';
import type { Fact } from '#kit/page/Facts.tsx';
import { HealthStatus } from './HealthStatus.tsx';
import { VolumeMeter } from './VolumeMeter.tsx';

/** What the overview of a volume says. */
export function overviewOf(volume: Storage, t: Translate): { title: string; facts: Fact[] } {
  const { of, text, texts, id } = factsIn(t);
  return {
    title: t('storages.overview'),
    facts: [
      of('storage.usage', <VolumeMeter volume={volume} exact />),
      id('storage.path', volume.path),
      text('storage.backend', volume.backend),
      texts('storage.capabilities', volume.capabilities),
      of('storage.health', <HealthStatus health={volume.health} />),
      ...(volume.status_info ? [text('storage.status_info', volume.status_info)] : []),
      text('storage.proxy', proxyOf(volume.id)),
      text('storage.fsprefix', volume.fsprefix),
    ],
  };
}
