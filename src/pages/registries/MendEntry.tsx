import { useMutation } from '@tanstack/react-query';
import { type RawEntry, repairOf, storedRegistries } from '#api/broken-registries.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { useText } from '#kit/page/use-text.ts';

type Props = { entry: RawEntry; repairs: boolean; onClose: () => void };

/** Asks before a broken entry is repaired or removed. */
export function MendEntry({ entry, repairs, onClose }: Props) {
  const { t } = useText();
  const repair = useMutation(storedRegistries.repair);
  const remove = useMutation(storedRegistries.remove);
  const name = entry.name || t('registries.blank');
  const added = Object.entries(repairOf(entry) ?? {}).map(([part, value]) => `${part || t('registry.url')} = ${value}`);
  return (
    <ConfirmDialog
      title={t(repairs ? 'registries.entry.repair.title' : 'registries.entry.remove.title', { name })}
      action={t(repairs ? 'registries.entry.repair' : 'registries.entry.remove')}
      failed={t('registries.entry.failed')}
      typed={repairs ? undefined : name}
      danger={!repairs}
      run={() => (repairs ? repair : remove).mutateAsync(entry)}
      onClose={onClose}
    >
      <p>
        {repairs ? t('registries.entry.repair.what', { value: added.join(', ') }) : t('registries.entry.remove.what')}
      </p>
    </ConfirmDialog>
  );
}
