import { lacks } from '#api/capabilities.ts';
import type { SessionDetail } from '#api/session-details.ts';
import { type Slot, slots as slotApi } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { None } from '#kit/cell/None.tsx';
import { slotText } from '#kit/form/slot-form.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import css from './sessions.module.css';

const MEMORY = slotApi.unknown('mem');

/** What a session asked for and what it uses, slot by slot, and the shared memory of its kernels. */
export function SlotTable({ session, slots }: { session: SessionDetail; slots: readonly Slot[] }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { requested_slots, occupied_slots, shared_memory } = session;
  const named = slots.filter(({ name }) => requested_slots[name] !== undefined || occupied_slots[name] !== undefined);
  const asked = lacks(manager, 'ComputeSession.requested_slots') === null;
  const cell = (slot: Slot, amounts: SessionDetail['occupied_slots']) => {
    const amount = amounts[slot.name];
    return amount === undefined ? <None /> : slotText(slot, amount);
  };
  const shared = [...new Set(Object.values(shared_memory))];
  return (
    <section className={page.facts}>
      <h2>{t('sessions.resources')}</h2>
      {named.length === 0 && <p className={parts.note}>{t('sessions.resources.none')}</p>}
      {named.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('sessions.slot')}</th>
              {asked && <th scope="col">{t('sessions.requested_slots')}</th>}
              <th scope="col">{t('sessions.occupied_slots')}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(slot => (
              <tr key={slot.name}>
                <th scope="row">{slot.label}</th>
                {asked && <td>{cell(slot, requested_slots)}</td>}
                <td>{cell(slot, occupied_slots)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shared.length > 0 && (
        <p className={parts.note}>
          {t('sessions.shared', { amount: shared.map(bytes => slotText(MEMORY, bytes)).join(', ') })}
        </p>
      )}
    </section>
  );
}
