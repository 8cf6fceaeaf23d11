import { Button, Checkbox, Input, Modal, Progress, Radio } from 'antd';
import { useState } from 'react';
import type { ListArgs } from '#api/page.ts';
import { Antd } from '#kit/overlay/Antd.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { nameFault, withExtension } from '#lib/file-name.ts';
import css from './export.module.css';
import type { Exporter } from './exporter.ts';
import type { Format } from './protocol.ts';
import { type ExportState, useExport } from './use-export.ts';

type Props = {
  exporter: Exporter;
  format: Format;
  args: ListArgs;
  columns: readonly string[];
  /** Rows that match; null while not known. */
  total: number | null;
  /** Ids of the rows that are ticked: they can be exported alone. */
  ticked: readonly string[];
  onClose: () => void;
};

const today = () => new Date().toLocaleDateString('sv');

/** Writes what the list shows, all pages of it, to a file: name, progress, Cancel. */
export function ExportDialog({ exporter, format, args, columns, total, ticked, onClose }: Props) {
  const { t } = useText();
  const { state, run, cancel } = useExport(exporter);
  const [name, setName] = useState(`${exporter.name}-${today()}.${format}`);
  const [onlyTicked, setOnlyTicked] = useState(ticked.length > 0);
  const [raw, setRaw] = useState(false);
  const fileName = withExtension(name.trim(), format);
  const fault = name.trim() === '' ? 'empty' : nameFault(fileName);
  const running = state.phase === 'running';
  const title = t(format === 'csv' ? 'export.csv' : 'export.json');
  const start = () => {
    if (fault) return;
    run(
      { args: { sort: args.sort, filters: args.filters }, only: onlyTicked ? ticked : null, columns, format, raw },
      fileName,
    );
  };
  const footer = running ? (
    <Button onClick={cancel}>{t('cancel')}</Button>
  ) : (
    <>
      <Button onClick={onClose}>{t(state.phase === 'done' ? 'close' : 'cancel')}</Button>
      <Button type="primary" disabled={fault !== null} onClick={start}>
        {t('export.start')}
      </Button>
    </>
  );
  return (
    <Antd>
      <Modal
        open
        title={title}
        onCancel={running ? cancel : onClose}
        footer={footer}
        mask={{ closable: false }}
        closable={{ 'aria-label': t('close') }}
      >
        <form
          className={css.form}
          onSubmit={event => {
            event.preventDefault();
            start();
          }}
        >
          <label htmlFor="export-name">{t('export.name')}</label>
          <Input
            id="export-name"
            value={name}
            disabled={running}
            status={fault ? 'error' : ''}
            aria-invalid={fault !== null}
            aria-describedby="export-fault"
            onChange={event => setName(event.target.value)}
          />
          <p id="export-fault" className={css.fault}>
            {fault && t(`export.fault.${fault}`)}
          </p>
          {ticked.length > 0 && (
            <Radio.Group
              disabled={running}
              value={onlyTicked}
              onChange={event => setOnlyTicked(event.target.value)}
              options={[
                { value: true, label: t('export.ticked', { count: ticked.length }) },
                { value: false, label: t('export.all', { count: total }) },
              ]}
            />
          )}
          {format === 'csv' && (
            <Checkbox
              checked={raw}
              disabled={running}
              onChange={event => setRaw(event.target.checked)}
              styles={{ icon: { alignSelf: 'start', marginBlockStart: 2 } }}
            >
              {t('export.raw')}
            </Checkbox>
          )}
          <p className={css.hint}>{t('export.what', { columns: columns.length })}</p>
        </form>
        <Outcome state={state} title={title} />
      </Modal>
    </Antd>
  );
}

/** How far it is, or how it ended. */
function Outcome({ state, title }: { state: ExportState; title: string }) {
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
    const percent = state.total ? Math.floor((100 * state.done) / state.total) : 0;
    return (
      <div aria-live="polite">
        <Progress percent={percent} aria-label={title} />
        {t('export.progress', { done: state.done, total: state.total })}
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
