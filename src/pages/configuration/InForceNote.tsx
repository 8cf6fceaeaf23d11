import type { Setting } from '#api/setting-rules.ts';
import { Status } from '#kit/cell/Status.tsx';
import { useText } from '#kit/page/use-text.ts';
import { keyOf, useChangedHere } from './changed-here.ts';

/** When a change of the setting takes effect on this release, and since when one of this tab waits for that. */
export function InForceNote({ setting: { keys, in_force } }: { setting: Setting }) {
  const { t, language } = useText();
  const last = useChangedHere().find(entry => entry.outcome === 'done' && keyOf(entry) === keys[0]);
  if (in_force === 'never') return <Status shape="crossed">{t('configuration.inForce.never')}</Status>;
  if (in_force === 'now') return <Status shape="full">{t('configuration.inForce.now')}</Status>;
  if (!last) return <Status shape="hollow">{t(`configuration.inForce.${in_force}`)}</Status>;
  const time = last.at.toLocaleTimeString(language);
  return <Status shape="half">{t(`configuration.waits.${in_force}`, { time })}</Status>;
}
