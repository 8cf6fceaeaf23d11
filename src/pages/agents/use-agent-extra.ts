import { useQuery } from '@tanstack/react-query';
import { slots, withNamed } from '#api/slots.ts';
import type { AgentExtra } from './columns.tsx';

/** The slots that have columns: CPU and memory until the cluster's slots are read. */
export function useAgentExtra(): AgentExtra {
  const { data } = useQuery(slots.list());
  return { slots: withNamed(data, []) };
}
