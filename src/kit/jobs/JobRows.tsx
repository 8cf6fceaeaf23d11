import type { Translate } from '#i18n/messages.ts';
import { type Shape, Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { VirtualList } from '#kit/overlay/VirtualList.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { RowProgress } from './job-spec.ts';
import type { Job, Verdict } from './job-store.ts';
import css from './jobs.module.css';

const SHAPES: Record<Verdict['kind'], Shape> = {
  waiting: 'hollow',
  running: 'half',
  done: 'full',
  failed: 'crossed',
  cancelled: 'hollow',
  unknown: 'half',
};

/** The rows of a job with their results: all in order, then the skipped ones, or only the rows with one result. */
export function JobRows({ job: { spec, verdicts }, only }: { job: Job; only: Verdict['kind'] | null }) {
  const { t } = useText();
  const places = [...spec.rows.keys()].filter(index => only === null || verdicts[index]?.kind === only);
  const skipped = only === null ? spec.skipped : [];
  return (
    <div className={css.list}>
      <VirtualList
        label={t('jobs.rows')}
        count={places.length + skipped.length}
        keyOf={at => places[at] ?? `skipped ${at}`}
        height={29}
      >
        {at => {
          const place = places[at];
          if (place === undefined) {
            const left = skipped[at - places.length];
            return <Row name={left?.name} verdict={null} why={left?.why} />;
          }
          const verdict = verdicts[place] ?? { kind: 'waiting' };
          return <Row name={spec.rows[place]?.name} verdict={verdict} />;
        }}
      </VirtualList>
    </div>
  );
}

/** How far a running row is: "3 of 5 · Updated stable/python:3.12". */
const farIn = ({ done, total, message }: RowProgress, t: Translate): string =>
  [total !== null && t('tasks.progress', { done, total }), message].filter(Boolean).join(' · ');

type RowProps = { name: string | undefined; verdict: Verdict | null; why?: string | undefined };

function Row({ name, verdict, why }: RowProps) {
  const { t } = useText();
  const kind = verdict?.kind ?? 'skipped';
  return (
    <div className={css.row}>
      <Text value={name} />
      <Status shape={verdict ? SHAPES[verdict.kind] : 'hollow'}>{t(`verdict.${kind}`)}</Status>
      {why && <span className={css.why}>{why}</span>}
      {verdict?.kind === 'running' && verdict.progress && <span className={css.why}>{farIn(verdict.progress, t)}</span>}
      {verdict?.kind === 'unknown' && <span className={css.why}>{t('verdict.unknown.why')}</span>}
      {verdict?.kind === 'done' && verdict.remark && <span className={css.why}>{verdict.remark}</span>}
      {verdict?.kind === 'failed' && (
        <div className={css.why}>{verdict.said ?? <FailureText failure={verdict.failure} />}</div>
      )}
    </div>
  );
}
