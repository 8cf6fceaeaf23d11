import { useQuery } from '@tanstack/react-query';
import { agents } from '#api/agents.ts';
import { canBeHeld, presetKey, presets } from '#api/presets.ts';
import { slots, withNamed } from '#api/slots.ts';
import { useMay } from '#kit/access/use-session.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import type { PresetExtra } from './columns.tsx';

/** Reads what columns of presets need besides: slots of the cluster and of the presets, and what no alive agent can hold. */
export function usePresetExtra(): PresetExtra {
  const enabled = useFirstViewShown();
  const { data: known } = useQuery(slots.list());
  const { data: all = [] } = useQuery(presets.list());
  const { data: nodes } = useQuery({ ...agents.alive(), enabled: useMay('agent_list') && enabled });
  return {
    slots: withNamed(
      known,
      all.flatMap(preset => Object.keys(preset.resource_slots)),
    ),
    unheld: nodes ? all.filter(preset => !canBeHeld(preset, nodes)).map(presetKey) : null,
  };
}
