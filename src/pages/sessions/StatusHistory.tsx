import type { StatusEntry } from '#api/session-details.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { duration, exactTime } from '#lib/dates.ts';
import { SessionStatus } from './SessionStatus.tsx';
import css from './sessions.module.css';

/**
 * When a session entered each status, oldest first, and how long after the one before. A status that was entered again has
 * its last time alone (docs/contract/resources-and-operations.md 8.2).
 */
export function StatusHistory({ statuses }: { statuses: readonly StatusEntry[] }) {
  const { t, language } = useText();
  return (
    <section className={page.facts}>
      <h2>{t('sessions.history')}</h2>
      {statuses.length === 0 && <p className={parts.note}>{t('sessions.history.none')}</p>}
      <ol className={css.timeline}>
        {statuses.map(({ status, at }, index) => {
          const before = statuses[index - 1];
          return (
            <li key={status}>
              <SessionStatus status={status} />
              <time dateTime={at}>{exactTime(at, language)}</time>
              {before && <span>+{duration(Date.parse(at) - Date.parse(before.at), language)}</span>}
            </li>
          );
        })}
      </ol>
      {statuses.length > 0 && <p className={parts.note}>{t('sessions.history.last')}</p>}
    </section>
  );
}
