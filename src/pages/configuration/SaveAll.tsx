import { useState } from 'react';
import type { Outcome } from '#kit/form/use-save.ts';
import page from '#kit/page/page.module.css';
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
          <button
            type="button"
            className={page.button}
            data-main
            aria-busy={running}
            disabled={running}
            onClick={() => void saveAll()}
          >
            {t('configuration.saveAll')}
          </button>
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
        <button type="button" className={page.button} onClick={() => setVerdicts([])}>
          {t('close')}
        </button>
      )}
    </div>
  );
}
