import type { Storage } from '#api/storages.ts';
import { Meter } from '#kit/cell/Meter.tsx';
import { useText } from '#kit/page/use-text.ts';
import { bytesInShort } from '#lib/bytes-in-short.ts';
import css from './storages.module.css';

/** The space in use of a volume: figures, share and a bar, with `exact` bytes beside them; why not, if it could not be read. */
export function VolumeMeter({ volume, exact = false }: { volume: Storage; exact?: boolean }) {
  const { t, language } = useText();
  if (volume.used_bytes === null || volume.capacity_bytes === null) return t('storages.unread');
  const [used, total] = [Number(volume.used_bytes), Number(volume.capacity_bytes)];
  const share = (total > 0 ? used / total : 0).toLocaleString(language, { style: 'percent' });
  const figure = t('storages.used', {
    size: bytesInShort(used, language),
    most: bytesInShort(total, language),
    share,
  });
  const all = [volume.used_bytes, volume.capacity_bytes].map(bytes => BigInt(bytes).toLocaleString(language));
  return (
    <div className={exact ? css.exact : undefined}>
      <Meter used={used} total={total} unit="B" figure={figure} />
      {exact && `${all.join(' / ')} B`}
    </div>
  );
}
