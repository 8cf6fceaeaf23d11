import { Link } from 'react-router-dom';
import type { Kernel } from '#api/session-details.ts';
import type { Slot } from '#api/slots.ts';
import { CopiedCode } from '#kit/cell/CopiedCode.tsx';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { slotText } from '#kit/form/slot-form.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import { SessionStatus } from './SessionStatus.tsx';
import css from './sessions.module.css';

/** The kernels of a session: where each runs, in which status, with what. */
export function Kernels({ kernels, slots }: { kernels: readonly Kernel[]; slots: readonly Slot[] }) {
  const { t } = useText();
  return (
    <section className={page.facts}>
      <h2>{t('sessions.kernels')}</h2>
      {kernels.length === 0 && <p className={parts.note}>{t('sessions.kernels.none')}</p>}
      <ul className={css.kernels}>
        {kernels.map(kernel => (
          <li key={kernel.id}>
            <p className={css.kernel}>
              <strong>{kernel.hostname}</strong>
              <SessionStatus status={kernel.status} />
              {kernel.agent ? (
                <Link to={linkTo.agents({ detail: kernel.agent })}>
                  <Text value={kernel.agent} />
                </Link>
              ) : (
                <None />
              )}
            </p>
            <p className={parts.note}>
              {[
                kernel.status_info,
                ...slots.flatMap(slot => {
                  const amount = kernel.occupied_slots[slot.name];
                  return amount === undefined ? [] : [`${slot.label} ${slotText(slot, amount)}`];
                }),
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
            <p className={css.kernel}>
              {t('sessions.kernel.id')} <CopiedCode value={kernel.id} label={t('sessions.kernel.id')} />
            </p>
            {kernel.container_id && (
              <p className={css.kernel}>
                {t('sessions.kernel.container')}{' '}
                <CopiedCode value={kernel.container_id} label={t('sessions.kernel.container')} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
