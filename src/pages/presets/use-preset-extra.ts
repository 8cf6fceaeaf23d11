import { useQuery } from '@tanstack/react-query';
import { agents } from '#api/agents.ts';
import { presets, unheldBy } from '#api/presets.ts';
import { useMay } from '#kit/access/use-session.ts';
import type { ReadBesides } from '#kit/list/ListPage.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import { type SlotExtra, useSlotExtra } from '#kit/table/slot-extra.ts';

/** What the list depends on: slots, and the keys of presets that no alive agent can hold (null: not known). */
export type PresetExtra = SlotExtra & { unheld: readonly string[] | null };

/** Reads what columns of presets need besides: slots of the cluster and of the presets, and the agents that are alive. */
export function usePresetExtra(): ReadBesides<PresetExtra> {
  const enabled = useFirstViewShown();
  const { data: all = [] } = useQuery(presets.list());
  const named = all.flatMap(preset => Object.keys(preset.resource_slots));
  const { extra, reads = [] } = useSlotExtra('presets.slots.failed', named);
  const alive = useQuery({ ...agents.alive(), enabled: useMay('agent_list') && enabled });
  return {
    extra: { ...extra, unheld: alive.data ? unheldBy(alive.data, all) : null },
    reads: [...reads, { title: 'presets.agents.failed', query: alive }],
  };
}
