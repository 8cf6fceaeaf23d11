import { useQuery } from '@tanstack/react-query';
import { resourceGroups } from '#api/resource-groups.ts';
import type { ReadBesides } from '#kit/list/ListPage.tsx';
import { type SlotExtra, useSlotExtra } from '#kit/table/slot-extra.ts';

/** The slots that some agent has; those of the cluster until the groups are read, or where no agent is alive. */
export function useGroupExtra(): ReadBesides<SlotExtra> {
  const { data: groups = [] } = useQuery(resourceGroups.list());
  const there = new Set(groups.flatMap(group => Object.keys(group.available_slots)));
  const { extra, ...rest } = useSlotExtra('groups.slots.failed', [...there]);
  if (there.size === 0) return { extra, ...rest };
  return { extra: { slots: extra.slots.filter(slot => there.has(slot.name)) }, ...rest };
}
