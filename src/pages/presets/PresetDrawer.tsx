import { useQuery } from '@tanstack/react-query';
import { lacks } from '#api/capabilities.ts';
import { type Preset, presetKey, presets } from '#api/presets.ts';
import { slotUnit } from '#api/slots.ts';
import { formatLimit } from '#kit/form/limit-text.ts';
import { slotMeasure } from '#kit/form/SlotFields.tsx';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { Facts } from '#kit/page/Facts.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { RecordDialog } from '#kit/records/records.ts';
import { MEMORY_UNITS } from '#lib/units.ts';
import { fitOf, type PresetExtra } from './columns.tsx';

/** Everything about one preset, and whether a session can start with it now. */
export function PresetDrawer({ id, ...page }: DrawerProps<Preset, '', PresetExtra, RecordDialog<Preset>>) {
  const { t } = useText();
  const { data, dataUpdatedAt: at, error, refetch } = useQuery(presets.list());
  const row = data && (data.find(preset => presetKey(preset) === id) ?? null);
  const { manager, extra } = page.context;
  const { text, id: code } = factsIn(t);
  const facts = ({ name, scaling_group_name, resource_slots, shared_memory, id: uuid }: Preset) => [
    text('preset.name', name),
    ...(uuid === null ? [] : [code('preset.id', uuid)]),
    ...(lacks(manager, 'ResourcePreset.scaling_group_name') === null
      ? [text('preset.scaling_group_name', scaling_group_name ?? t('presets.allGroups'))]
      : []),
    ...extra.slots.flatMap(slot => {
      const amount = resource_slots[slot.name];
      const unit = slot.bytes ? '' : ` ${slotUnit(slot)}`;
      return amount === undefined
        ? []
        : [{ label: slot.label, value: `${formatLimit(amount, slotMeasure(slot))}${unit}` }];
    }),
    text('preset.shared_memory', formatLimit(shared_memory, { bytes: MEMORY_UNITS })),
  ];
  return (
    <Details<Preset>
      {...page}
      answer={{ row, at, whole: true, error, retry: () => void refetch() }}
      heading={t('presets.details')}
      name={preset => preset.name}
      failed="presets.details.failed"
      none="presets.details.none"
    >
      {preset => {
        const fit = fitOf(preset, extra.unheld);
        return (
          <>
            {fit && fit !== 'fits' && <p className={parts.warning}>{t(`preset.fit.${fit}.what`)}</p>}
            <Facts groups={[{ title: t('details'), facts: facts(preset) }]} />
          </>
        );
      }}
    </Details>
  );
}
