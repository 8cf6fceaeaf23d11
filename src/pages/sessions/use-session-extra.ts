import { useQuery } from '@tanstack/react-query';
import { slots, withNamed } from '#api/slots.ts';
import type { SessionExtra } from './list.ts';

/** The slots that have columns: CPU and memory until the cluster's slots are read. */
export function useSessionExtra(): SessionExtra {
  const { data } = useQuery(slots.list());
  return { slots: withNamed(data, []) };
}
