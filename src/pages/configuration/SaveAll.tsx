import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '#kit/form/use-save.ts';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './configuration.module.css';

export type Draft = { key: string; title: string; submit: () => Promise<Outcome> };

type Props = {
  /** What is not saved yet, in the order of the page. */
  drafts: readonly Draft[];
};

type Verdict = { key: string; title: string; outcome: Outcome };

/** Saves several changed settings one after the other, and says of each what became of it. */
export function SaveAll({ drafts }: Props) {
  const { t } = useText();
  const [running, setRunning] = useState(false);
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>([]);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // the button that saves is gone
    if (!running && document.activeElement === document.body) close.current?.focus();
  }, [running]);
  const shown = drafts.length > 1 || running || verdicts.length > 0;
  async function saveAll(): Promise<void> {
    setRunning(true);
    setVerdicts([]);
    for (const { key, title, submit } of drafts) {
      const outcome = await submit();
      setVerdicts(before => [...before, { key, title, outcome }]);
    }
    setRunning(false);
  }
  return (
    <div className={css.all} data-shown={shown || undefined} role="status">
      {(drafts.length > 1 || running) && (
        <p>
          {t('configuration.unsaved', { count: drafts.length })}{' '}
          <BusyButton data-main busy={running} onClick={() => void saveAll()}>
            {t('configuration.saveAll')}
          </BusyButton>
        </p>
      )}
      {verdicts.length > 0 && (
        <ul>
          {verdicts.map(({ key, title, outcome }) => (
            <li key={key}>
              {title}: {t(`configuration.outcome.${outcome}`)}
            </li>
          ))}
        </ul>
      )}
      {verdicts.length > 0 && !running && (
        <BusyButton ref={close} onClick={() => setVerdicts([])}>
          {t('close')}
        </BusyButton>
      )}
    </div>
  );
}
