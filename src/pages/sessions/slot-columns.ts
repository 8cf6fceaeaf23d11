import { lacks } from '#api/capabilities.ts';
import { forgetsSlots, type SessionTab } from '#api/session-states.ts';
import type { Session } from '#api/sessions.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import type { Column } from '#kit/table/column.ts';
import { exportedLimit, slotColumns } from '#kit/table/slot-columns.tsx';
import type { CsvValue } from '#lib/csv.ts';

/** Slots that are visible at first. */
const FIRST = 3;

/**
 * Whether the amounts that were asked for say more than those in use: of a session that waits, and from 26.4 on of one that
 * is over (docs/contract/resources-and-operations.md 8.2).
 */
const asksAbove = (tab: SessionTab, manager: string): boolean =>
  tab === 'pending' || (tab === 'finished' && forgetsSlots(manager));

/** A column for each slot in use, and one for each requested slot where the release returns it. */
export function sessionSlotColumns(
  tab: SessionTab,
  manager: string,
  slots: readonly Slot[],
  t: Translate,
): Column<Session>[] {
  const asked = lacks(manager, 'ComputeSession.requested_slots') === null;
  const first = asked && asksAbove(tab, manager) ? 'requested_slots' : 'occupied_slots';
  const columns = (map: 'occupied_slots' | 'requested_slots') =>
    slotColumns<Session>(slots, {
      map,
      limit: (session, slot) => session[map][slot.name] ?? null,
      first: map === first ? FIRST : 0,
      ...(map === first ? {} : { of: t(`sessions.${map}`) }),
    }).map(column => ({ ...column, sortable: false })); // the manager orders by no slot
  return [
    ...columns(first),
    ...(asked ? columns(first === 'occupied_slots' ? 'requested_slots' : 'occupied_slots') : []),
  ];
}

/** Amounts of all slots that a session names, by the keys of their columns: the cluster may know some of them no more. */
export const slotsNamed = ({ occupied_slots, requested_slots }: Session): Record<string, CsvValue> =>
  Object.fromEntries(
    Object.entries({ occupied_slots, requested_slots }).flatMap(([map, amounts]) =>
      Object.entries(amounts).map(([slot, amount]) => [`${map}.${slot}`, exportedLimit(amount)]),
    ),
  );
