import { useQuery } from '@tanstack/react-query';
import { resourceGroups } from '#api/resource-groups.ts';
import { slots, withNamed } from '#api/slots.ts';
import type { GroupExtra } from './columns.tsx';

/** The slots that some agent has; those of the cluster until the groups are read, or where no agent is alive. */
export function useGroupExtra(): GroupExtra {
  const { data: known } = useQuery(slots.list());
  const { data: groups = [] } = useQuery(resourceGroups.list());
  const there = new Set(groups.flatMap(group => Object.keys(group.available_slots)));
  const all = withNamed(known, [...there]);
  return { slots: there.size === 0 ? all : all.filter(slot => there.has(slot.name)) };
}
