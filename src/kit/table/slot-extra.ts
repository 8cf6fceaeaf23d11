import { useQuery } from '@tanstack/react-query';
import { type Slot, slots, withNamed } from '#api/slots.ts';
import type { PlainKey } from '#i18n/messages.ts';
import type { ReadBesides } from '#kit/list/ListPage.tsx';

/** What a list with columns of slots depends on. */
export type SlotExtra = { slots: readonly Slot[] };

/**
 * The slots that have columns: those of the cluster and those that rows name; CPU and memory until they are read. `failed`:
 * what is said if they could not be read.
 */
export function useSlotExtra(failed?: PlainKey, named: readonly string[] = []): ReadBesides<SlotExtra> {
  const query = useQuery(slots.list());
  return { extra: { slots: withNamed(query.data, named) }, reads: failed ? [{ title: failed, query }] : [] };
}
