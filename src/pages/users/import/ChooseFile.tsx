import { useEffect, useRef, useState } from 'react';
import { useText } from '#kit/page/use-text.ts';
import { saveText } from '#lib/save-text.ts';
import css from './import.module.css';
import { COLUMNS, type FileFault, MOST_ROWS, NEEDED } from './sheet.ts';
import { templateCsv } from './template.ts';
import { useArrival } from './use-import.ts';

type Props = { refused: { name: string; fault: FileFault } | null; take: (file: File) => void; onClose: () => void };

const SEVERAL: readonly string[] = ['groups', 'allowed_client_ip'];

/** The first step: a file is chosen by a button or dropped anywhere on the page; says what it must contain. */
export function ChooseFile({ refused, take, onClose }: Props) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const choose = useArrival<HTMLButtonElement>();
  const dragging = useDrop(take);
  const download = () => saveText(templateCsv(), 'users-template.csv', 'text/csv;charset=utf-8');
  const names = (columns: readonly string[]) =>
    columns.map(column => (
      <li key={column}>
        <code>{column}</code>
      </li>
    ));
  return (
    <>
      <div className={css.body}>
        <div className={css.drop} data-over={dragging || undefined}>
          <span>{t('import.drop')}</span>
          <button ref={choose} type="button" data-main data-first onClick={() => input.current?.click()}>
            {t('import.choose')}
          </button>
          <input
            ref={input}
            type="file"
            accept=".csv,.txt,.tsv,text/csv"
            hidden
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = ''; // so that the same file can be chosen again after a correction
              if (file) take(file);
            }}
          />
        </div>
        <div role="alert">
          {refused && (
            <p className={css.refused}>
              <strong>{t('import.file.failed', { name: refused.name })}</strong> <Fault fault={refused.fault} />
            </p>
          )}
        </div>
        <div className={css.columns}>
          <p>{t('import.columns')}</p>
          <h3>{t('import.columns.needed')}</h3>
          <ul>{names(NEEDED)}</ul>
          <h3>{t('import.columns.more')}</h3>
          <ul>{names(COLUMNS.filter(column => !NEEDED.includes(column) && !SEVERAL.includes(column)))}</ul>
          <h3>{t('import.columns.several')}</h3>
          <ul>{names(SEVERAL)}</ul>
          <p>
            {t('import.columns.empty')} {t('import.columns.most', { count: MOST_ROWS })}
          </p>
        </div>
      </div>
      <div className={css.footer}>
        <button type="button" className={css.away} onClick={download}>
          {t('import.template')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </>
  );
}

function Fault({ fault }: { fault: FileFault }) {
  const { t } = useText();
  if ('columns' in fault) return t(`import.file.${fault.kind}`, { columns: fault.columns.join(', ') });
  if (fault.kind === 'too-many') return t('import.file.too-many', { count: MOST_ROWS });
  return t(`import.file.${fault.kind}`);
}

/** Takes a file that is dropped anywhere on the page: otherwise the browser would open it in place of the console. */
function useDrop(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
      addEventListener(name, heard, { signal: stop.signal });
    on('dragover', event => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', event => event.relatedTarget === null && setOver(false));
    on('drop', event => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    });
    return () => stop.abort();
  }, [take]);
  return over;
}
