import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './import.module.css';
import { type Step, useArrival } from './use-import.ts';

type Props = {
  step: Extract<Step, { kind: 'checking' | 'failed' }>;
  take: (file: File) => void;
  onBack: () => void;
};

/** The progress while a file is read and compared with the manager, or the reason why that failed. */
export function CheckFile({ step, take, onBack }: Props) {
  const { t } = useText();
  const back = useArrival<HTMLButtonElement>();
  return (
    <>
      <div className={css.body}>
        {step.kind === 'failed' ? (
          <FailureNote title={t('import.check.failed')} failure={step.failure} onRetry={() => take(step.file)} />
        ) : (
          <div className={css.checking}>
            <h3>{step.name}</h3>
            <progress aria-label={t('import.reading')} max={step.total ?? 1} value={step.total ? step.done : 0} />
            <p role="status">
              {step.total === null ? t('import.reading') : t('import.checking', { done: step.done, total: step.total })}
            </p>
          </div>
        )}
      </div>
      <div className={css.footer}>
        <button ref={back} type="button" onClick={onBack}>
          {t(step.kind === 'failed' ? 'import.file.another' : 'cancel')}
        </button>
      </div>
    </>
  );
}
