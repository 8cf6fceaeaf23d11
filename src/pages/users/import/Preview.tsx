import { useMemo, useState } from 'react';
import { Text } from '#kit/cell/Text.tsx';
import { VirtualList } from '#kit/overlay/VirtualList.tsx';
import { useText } from '#kit/page/use-text.ts';
import { plainText } from '#lib/text.ts';
import { sayFaults, sayWarning } from './faults.ts';
import css from './import.module.css';
import type { ImportRow } from './row.ts';
import { type Checked, useArrival } from './use-import.ts';

type Props = {
  checked: Checked;
  onStart: (rows: readonly ImportRow[]) => void;
  onBack: () => void;
  onClose: () => void;
};

/** The rows of the file with their faults and warnings, and the number of users to create. Does not show passwords. */
export function Preview({ checked, onStart, onBack, onClose }: Props) {
  const { t } = useText();
  const { name, ignored, rows } = checked;
  const heading = useArrival<HTMLHeadingElement>();
  const bad = useMemo(() => rows.filter(row => row.faults.length > 0), [rows]);
  const remarked = useMemo(() => rows.filter(row => row.faults.length + row.warnings.length > 0), [rows]);
  const [onlyBad, setOnlyBad] = useState(remarked.length > 0);
  const shown = onlyBad ? remarked : rows;
  const warned = rows.filter(({ faults, warnings }) => faults.length === 0 && warnings.length > 0).length;
  const good = rows.length - bad.length;
  const admins = rows.filter(({ form, faults }) => faults.length === 0 && /admin/.test(form.role)).length;
  return (
    <>
      <div className={css.body}>
        <p className={css.file}>
          <Text value={name} />
        </p>
        <h3 ref={heading} tabIndex={-1}>
          {t('import.good', { count: good })}
        </h3>
        <p>{bad.length > 0 ? t('import.bad', { count: bad.length }) : t('import.bad.none')}</p>
        {warned > 0 && <p className={css.warn}>{t('import.warned', { count: warned })}</p>}
        {admins > 0 && <p className={css.warn}>{t('import.admins', { count: admins })}</p>}
        {ignored.length > 0 && (
          <p className={css.muted}>{t('import.ignored', { columns: ignored.map(plainText).join(', ') })}</p>
        )}
        <fieldset className={css.filter}>
          <legend>{t('jobs.show')}</legend>
          {[false, true].map(one => (
            <button key={`${one}`} type="button" aria-pressed={onlyBad === one} onClick={() => setOnlyBad(one)}>
              {t(one ? 'import.show.bad' : 'jobs.show.all')}
            </button>
          ))}
        </fieldset>
        <div className={css.list}>
          <VirtualList
            key={`${onlyBad}`}
            label={t('import.rows')}
            count={shown.length}
            keyOf={index => shown[index]?.number ?? index}
            height={onlyBad ? 49 : 29}
          >
            {index => <Row row={shown[index]} />}
          </VirtualList>
        </div>
      </div>
      <div className={css.footer}>
        <button type="button" className={css.away} onClick={onBack}>
          {t('import.file.another')}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" data-main disabled={good === 0} onClick={() => onStart(rows)}>
          {t('import.start', { count: good })}
        </button>
      </div>
    </>
  );
}

function Row({ row }: { row: ImportRow | undefined }) {
  const { t } = useText();
  if (!row) return null;
  const { number, form, faults, warnings } = row;
  return (
    <div className={css.row}>
      <span className={css.muted}>{t('import.row', { row: number })}</span>
      <Text value={form.email} />
      <Text value={form.username} />
      <Text value={form.full_name} />
      <Text value={`${form.domain_name} · ${form.role}`} />
      {faults.length + warnings.length > 0 && (
        <div className={css.faults}>
          {sayFaults(faults, t).map(said => (
            <p key={said}>{said}</p>
          ))}
          {warnings.map(warning => (
            <p key={`${warning.kind} ${warning.column}`} className={css.warn}>
              {sayWarning(warning, t)}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
