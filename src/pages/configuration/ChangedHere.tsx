import { displayText } from '#kit/activity/display-text.ts';
import { Code } from '#kit/cell/Code.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { useText } from '#kit/page/use-text.ts';
import { keyOf, useChangedHere } from './changed-here.ts';
import css from './configuration.module.css';

/** What was changed in this tab, newest first. */
export function ChangedHere() {
  const { t, language } = useText();
  const entries = useChangedHere();
  return (
    <section className={css.section} aria-label={t('configuration.changed')}>
      <h2>{t('configuration.changed')}</h2>
      {entries.length === 0 && <p>{t('configuration.changed.none')}</p>}
      <ul className={css.changed}>
        {entries.map(entry => {
          const { id, at, changes, outcome } = entry;
          const [change] = changes;
          const state = outcome === 'pending' ? 'running' : outcome === 'done' ? 'done' : 'failed';
          return (
            <li key={id}>
              <time dateTime={at.toISOString()}>{at.toLocaleTimeString(language)}</time>
              <Code value={keyOf(entry)} whole />
              {change && (
                <span>
                  <del>
                    <bdi>{displayText(change.from, t)}</bdi>
                  </del>
                  <span aria-hidden="true"> → </span>
                  <ins>
                    <bdi>{displayText(change.to, t)}</bdi>
                  </ins>
                </span>
              )}
              <Status shape={state === 'done' ? 'full' : state === 'failed' ? 'crossed' : 'half'}>
                {t(`verdict.${state}`)}
              </Status>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
