import type { ReactNode } from 'react';
import type { PlainKey } from '#i18n/messages.ts';
import { Text } from '#kit/cell/Text.tsx';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import type { ListArea } from './list.ts';
import type { RowPower } from './opened.ts';
import type { Answer } from './use-details.ts';

type Props<Row> = {
  answer: Answer<Row>;
  /** The area of messages: what it says if the row could not be read, and if there is none. */
  area: ListArea;
  /** What a person calls the row. */
  name: (row: Row) => string;
  /** What the heading says until the row's name is known, if `<area>.details` does not. */
  heading?: string;
  /** The heading, if it is more than the name. */
  title?: ReactNode;
  powerOf: (row: Row) => RowPower<Row>;
  onClose: () => void;
  /** The data of the row. `whole`: whether all of it was read, not only what a list has of it. */
  children: (row: Row, whole: boolean) => ReactNode;
};

/**
 * The details of a row and what can be done with it, in a drawer beside the list. What was read stays when a later read
 * fails, with the time at which it was read.
 */
export function Details<Row>({ answer, area, name, heading, title, powerOf, onClose, children }: Props<Row>) {
  const { t, language } = useText();
  const { row, at, whole, error, retry } = answer;
  const label = row ? name(row) : (heading ?? t(`${area}.details` as PlainKey));
  const stale = row && t('details.stale', { time: clockTime(new Date(at), language) });
  return (
    <DetailDrawer
      label={label}
      title={title ?? <Text value={label} />}
      busy={Boolean(row) && !whole && !error}
      onClose={onClose}
    >
      {error && <FailureNote title={stale || t(`${area}.details.failed`)} failure={error} onRetry={retry} />}
      {row ? (
        <>
          <Buttons row={row} {...powerOf(row)} />
          {children(row, whole)}
        </>
      ) : row === null ? (
        !error && <p>{t(`${area}.details.none`)}</p>
      ) : (
        !error && <p aria-busy="true">{t('loading')}</p>
      )}
    </DetailDrawer>
  );
}

/** What can be done with the row; the reason in its place if nothing can be changed. */
function Buttons<Row>({ row, actions, closed }: RowPower<Row> & { row: Row }) {
  const { t } = useText();
  const offered = actions.filter(({ run, only }) => run && only !== 'row');
  if (closed) return <p className={parts.note}>{t(closed)}</p>;
  if (offered.length === 0) return null;
  return (
    <div className={parts.actions}>
      {offered.map(({ label, icon, run, why }) => {
        const against = why?.(row) ?? null;
        return (
          <BusyButton
            key={label}
            data-danger={icon === 'delete' || undefined}
            disabled={against !== null}
            title={against ? t(against) : undefined}
            onClick={() => run?.(row)}
          >
            {t(label)}
          </BusyButton>
        );
      })}
    </div>
  );
}
