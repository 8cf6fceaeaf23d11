import { useId, useState } from 'react';
import type { FilterRange, FilterValue } from '#api/filter.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { useText } from '#kit/page/use-text.ts';
import { hasSeparators, typedWhole } from '#lib/typed-number.ts';
import controls from './controls.module.css';
import { IS_END } from './list-state.ts';
import panel from './panel.module.css';

type Kind = 'days' | 'numbers';

type Props = {
  kind: Kind;
  value: FilterValue | null;
  onChange: (value: FilterValue | null, typing: boolean) => void;
};

/** A range of days or whole numbers, both ends inclusive, each optional. */
export function RangeField({ kind, value, onChange }: Props) {
  const { t } = useText();
  const { from = '', to = '' }: FilterRange = value?.kind === kind ? value : {};
  const set = (range: { from: string; to: string }) => {
    const ends = { ...(range.from && { from: range.from }), ...(range.to && { to: range.to }) };
    onChange(range.from || range.to ? { kind, ...ends } : null, true);
  };
  const reversed = from !== '' && to !== '' && (kind === 'days' ? from > to : Number(from) > Number(to));
  return (
    <div className={panel.range}>
      <End kind={kind} label={t('from')} value={from} max={to} onChange={text => set({ from: text, to })} />
      <End kind={kind} label={t('to')} value={to} min={from} onChange={text => set({ from, to: text })} />
      {reversed && (
        <p role="alert" className={panel.fault}>
          {t('filter.reversed')}
        </p>
      )}
    </div>
  );
}

type EndProps = {
  kind: Kind;
  label: string;
  /** The end that filters now; empty for an open end. */
  value: string;
  min?: string;
  max?: string;
  /** Called with an end that is valid, or with nothing. */
  onChange: (text: string) => void;
};

/**
 * One end of a range. What a person types stays in the box. An invalid text does not filter, and its fault shows: for a
 * number at once, for a day on blur, because a day is incomplete while it is typed.
 */
function End({ kind, label, value, min, max, onChange }: EndProps) {
  const { t } = useText();
  const id = useId();
  const [draft, setDraft] = useState({ text: value, partial: false });
  const [seen, setSeen] = useState(value);
  const [away, setAway] = useState(true);
  const { end, fault } = endOf(kind, draft.text, draft.partial);
  if (value !== seen) {
    // the filter was changed elsewhere: by Back, a chip or a link
    setSeen(value);
    if (value !== end) setDraft({ text: value, partial: false });
  }
  const shown = fault && (kind === 'numbers' || away) ? fault : null;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={kind === 'days' ? 'date' : 'text'}
        inputMode={kind === 'days' ? undefined : 'numeric'}
        autoComplete="off"
        className={controls.input}
        value={draft.text}
        min={kind === 'days' ? min : undefined}
        max={kind === 'days' ? max : undefined}
        aria-invalid={shown !== null}
        aria-describedby={`${id}-fault`}
        onChange={({ target }) => {
          const next = { text: target.value, partial: target.validity?.badInput ?? false };
          setDraft(next);
          const { end: typed } = endOf(kind, next.text, next.partial);
          if (typed !== value) onChange(typed);
        }}
        onFocus={() => setAway(false)}
        onBlur={({ target }) => {
          setAway(true);
          setDraft({ text: target.value, partial: target.validity?.badInput ?? false });
        }}
      />
      <p id={`${id}-fault`} role="alert" className={panel.fault}>
        {shown && t(shown)}
      </p>
    </>
  );
}

type ReadEnd = { end: string; fault: PlainKey | null };

/** The end that a text means, empty for an open end. `partial`: the browser holds an incomplete date. */
function endOf(kind: Kind, text: string, partial: boolean): ReadEnd {
  if (text.trim() === '') return { end: '', fault: partial ? 'filter.notDay' : null };
  if (kind === 'days') return IS_END.days(text) ? { end: text, fault: null } : { end: '', fault: 'filter.notDay' };
  const whole = typedWhole(text);
  if (whole !== null) return { end: String(whole), fault: null };
  return { end: '', fault: hasSeparators(text) ? 'filter.separator' : 'filter.notWhole' };
}
