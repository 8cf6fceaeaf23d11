import { type Shape, Status } from '#kit/cell/Status.tsx';
import { Time } from '#kit/cell/Time.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './jobs.module.css';
import type { LastRun } from './kept-tasks.ts';
import type { Run } from './use-runs.ts';

const SHAPES: Record<LastRun['kind'], Shape> = { done: 'full', failed: 'crossed', unknown: 'half' };

/** What becomes of something: how far it is, or how its last run in this tab ended and when. */
export function RunState({ run: { now, last } }: { run: Run }) {
  const { t } = useText();
  if (now) {
    const progress = now.kind === 'running' ? now.progress : null;
    return (
      <span className={css.run}>
        <Status shape="half">{t(`verdict.${now.kind}`)}</Status>
        {progress?.total != null && (
          <>
            <progress max={progress.total} value={progress.done} aria-label={t('verdict.running')} />
            <span>{t('tasks.progress', { done: progress.done, total: progress.total })}</span>
          </>
        )}
        {progress?.message && <span className={css.runSaid}>{progress.message}</span>}
      </span>
    );
  }
  if (!last) return <span className={css.runSaid}>{t('runs.none')}</span>;
  const said = last.kind === 'unknown' ? t('verdict.unknown.why') : last.said;
  return (
    <span className={css.run}>
      <Status shape={SHAPES[last.kind]}>{t(`verdict.${last.kind}`)}</Status>
      <Time value={new Date(last.at).toISOString()} />
      {said && <span className={css.runSaid}>{said}</span>}
    </span>
  );
}
