import type { Entry } from '#api/activity.ts';
import { Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { exactTime } from '#lib/dates.ts';
import css from './activity.module.css';
import { CopyAs } from './CopyAs.tsx';
import { displayText } from './display-text.ts';

/** One write: the action, its subject, time, changes from old to new, outcome, and how to copy it. */
export function OneEntry({ entry }: { entry: Entry }) {
  const { t, language } = useText();
  const { action, subject, at, changes, outcome } = entry;
  return (
    <article className={css.entry}>
      <header>
        <h3>{t(action)}</h3>
        {outcome === 'pending' ? (
          <Status shape="half">{t('verdict.running')}</Status>
        ) : outcome === 'done' ? (
          <Status shape="full">{t('verdict.done')}</Status>
        ) : (
          <Status shape="crossed">{t('verdict.failed')}</Status>
        )}
      </header>
      <p className={css.subject}>
        <Text value={subject} />
      </p>
      {changes.length > 0 && (
        <dl>
          {changes.map(({ label, from, to }) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>
                {from !== null && (
                  <>
                    <del>
                      <bdi>{displayText(from, t)}</bdi>
                    </del>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                <ins>
                  <bdi>{displayText(to, t)}</bdi>
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {typeof outcome === 'object' && (
        <div className={css.failure}>
          <FailureText failure={outcome} />
        </div>
      )}
      <footer>
        <time dateTime={at.toISOString()} title={exactTime(at.toISOString(), language)}>
          {at.toLocaleTimeString(language)}
        </time>
        <CopyAs entry={entry} />
      </footer>
    </article>
  );
}
