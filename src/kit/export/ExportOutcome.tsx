import { Progress } from 'antd';
import type { Translate } from '#i18n/messages.ts';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './export.module.css';
import type { ExportState } from './use-export.ts';

/** How far an export is, or how it ended. */
export function ExportOutcome({ state, title }: { state: ExportState; title: string }) {
  const { t } = useText();
  if (state.phase === 'idle') return null;
  if (state.phase === 'failed') {
    return (
      <div role="alert" className={css.fault}>
        <strong>{t('export.failed')}</strong>
        <FailureText failure={state.failure} />
      </div>
    );
  }
  if (state.phase === 'running') {
    const { done, total, left, waiting } = state;
    const percent = total ? Math.floor((100 * done) / total) : 0;
    return (
      <div aria-live="polite">
        <Progress percent={percent} aria-label={title} status={waiting ? 'exception' : 'normal'} />
        {t('export.progress', { done, total })} {left !== null && left > 0 && !waiting && timeLeft(left, t)}
        {waiting && (
          <div className={css.fault}>
            {t('export.waiting', { seconds: Math.round(waiting.pause / 1000) })}
            <FailureText failure={waiting.failure} />
          </div>
        )}
      </div>
    );
  }
  const changed = state.rows !== state.matching;
  return (
    <p role="status">
      {t('export.done', { rows: state.rows })} {changed && t('export.changed', { matching: state.matching })}
    </p>
  );
}

/** About how long it still takes, in words: minutes from two minutes on, else seconds in steps of five. */
function timeLeft(ms: number, t: Translate): string {
  if (ms >= 120_000) return t('export.left.minutes', { minutes: Math.round(ms / 60_000) });
  return t('export.left.seconds', { seconds: Math.max(5, Math.ceil(ms / 5000) * 5) });
}
