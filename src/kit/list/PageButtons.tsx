import type { PlainKey } from '#i18n/messages.ts';
import type { PageAction } from '#kit/actions/action.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';

type Props = { actions: readonly PageAction[]; closed: PlainKey | null };

/** The buttons in the heading of a page. Why some are disabled stands before them, once. */
export function PageButtons({ actions: all, closed }: Props) {
  const { t } = useText();
  const actions = all.map(action => ({ why: closed, ...action }));
  const reasons = [...new Set(actions.flatMap(({ why }) => why ?? []))];
  return (
    <>
      {reasons.map(why => (
        <span key={why} className={page.why}>
          {t(why)}
        </span>
      ))}
      {actions.map(({ label, run, main, why }) => (
        <button
          key={label}
          type="button"
          className={page.button}
          data-main={main || undefined}
          disabled={Boolean(why)}
          onClick={run}
        >
          {t(label)}
        </button>
      ))}
    </>
  );
}
