import { fitOf, hasGroups, type Preset, presetKey, presets } from '#api/presets.ts';
import { formatLimit } from '#kit/form/limit-text.ts';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useRowOfWhole } from '#kit/list/whole-set.ts';
import { Facts } from '#kit/page/Facts.tsx';
import parts from '#kit/page/parts.module.css';
import type { RecordDialog } from '#kit/records/records.ts';
import { MEMORY } from './form.ts';
import type { PresetExtra } from './use-preset-extra.ts';

/** Everything about one preset, and whether a session can start with it now. */
export function PresetDrawer({ id, ...page }: DrawerProps<Preset, '', PresetExtra, RecordDialog<Preset>>) {
  const { manager, extra, t } = page.context;
  const { text, slots, id: code } = factsIn(t);
  const facts = ({ name, scaling_group_name: group, resource_slots, shared_memory, id: uuid }: Preset) => [
    text('preset.name', name),
    ...(uuid === null ? [] : [code('preset.id', uuid)]),
    ...(hasGroups(manager) ? [text('preset.scaling_group_name', group ?? t('presets.allGroups'))] : []),
    ...slots(extra.slots, resource_slots),
    text('preset.shared_memory', formatLimit(shared_memory, MEMORY)),
  ];
  return (
    <Details<Preset> {...page} answer={useRowOfWhole(presets, presetKey, id)}>
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
