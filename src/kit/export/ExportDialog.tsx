import { Button, Checkbox, Input, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import type { ListArgs } from '#api/page.ts';
import { Antd } from '#kit/overlay/Antd.tsx';
import { DialogButton } from '#kit/overlay/DialogButton.tsx';
import { useText } from '#kit/page/use-text.ts';
import { nameFault, withExtension } from '#lib/file-name.ts';
import { type DayColumn, DayLimit, limitedBy, withDays } from './DayLimit.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import css from './export.module.css';
import type { Exporter } from './exporter.ts';
import type { Format } from './protocol.ts';
import { useExport } from './use-export.ts';

type Props = {
  exporter: Exporter;
  format: Format;
  args: ListArgs;
  columns: readonly string[];
  /** Columns of times to whose days the export can be limited. */
  days: readonly DayColumn[];
  /** Rows that match; null while not known. */
  total: number | null;
  /** Ids of the rows that are ticked: they can be exported alone. */
  ticked: readonly string[];
  onClose: () => void;
};

const today = () => new Date().toLocaleDateString('sv');

/** Writes what the list shows, all pages of it, to a file: name, progress, Cancel. */
export function ExportDialog({ exporter, format, args, columns, days, total, ticked, onClose }: Props) {
  const { t } = useText();
  const { state, run, cancel } = useExport(exporter);
  const [name, setName] = useState(`${exporter.name}-${today()}.${format}`);
  const [onlyTicked, setOnlyTicked] = useState(ticked.length > 0);
  const [raw, setRaw] = useState(false);
  const [others, setOthers] = useState(true);
  const [before] = useState(() => limitedBy(args.filters, days));
  const [limited, setLimited] = useState(before);
  const fileName = withExtension(name.trim(), format);
  const fault = name.trim() === '' ? 'empty' : nameFault(fileName);
  const running = state.phase === 'running';
  const title = t(format === 'csv' ? 'export.csv' : 'export.json');
  const button = useRef<HTMLButtonElement>(null);
  const start = () => {
    if (fault || running) return;
    button.current?.focus(); // from a field, which is disabled while it runs
    const filters = withDays(args.filters, before, limited);
    const only = onlyTicked ? ticked : null;
    run(
      {
        args: { sort: args.sort, filters },
        only,
        columns,
        others: others && exporter.others !== undefined,
        format,
        raw,
      },
      fileName,
    );
  };
  const footer = (
    <>
      <Button onClick={running ? cancel : onClose}>{t(state.phase === 'done' ? 'close' : 'cancel')}</Button>
      <DialogButton ref={button} busy={running} disabled={fault !== null} onClick={start}>
        {t('export.start')}
      </DialogButton>
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
                { value: false, label: t('export.all', { count: limited === before ? total : null }) },
              ]}
            />
          )}
          {days.length > 0 && <DayLimit columns={days} limited={limited} disabled={running} onChange={setLimited} />}
          {exporter.others && (
            <Checkbox checked={others} disabled={running} onChange={event => setOthers(event.target.checked)}>
              {t(exporter.others)}
            </Checkbox>
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
        <ExportOutcome state={state} title={title} />
      </Modal>
    </Antd>
  );
}
