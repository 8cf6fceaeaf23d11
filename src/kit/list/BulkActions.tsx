import type { PlainKey } from '#i18n/messages.ts';
import type { Action } from '#kit/actions/action.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';

type Props<Row> = { actions: readonly Action<Row>[]; closed: PlainKey | null; chosen: () => Chosen<Row> };

/** What can be done with the selected rows, in the bar that says how many they are. */
export function BulkActions<Row>({ actions, closed, chosen }: Props<Row>) {
  const { t } = useText();
  const many = actions.filter(({ runMany }) => runMany);
  if (many.length > 0 && closed) return <span>{t(closed)}</span>;
  return many.map(({ label, runMany }) => (
    <button key={label} type="button" className={controls.link} onClick={() => runMany?.(chosen())}>
      {t(label)}
    </button>
  ));
}
