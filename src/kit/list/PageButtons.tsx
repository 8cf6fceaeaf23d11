import type { PageAction } from '#kit/actions/action.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';

/** The buttons in the heading of a page. Why some are disabled stands before them, once. */
export function PageButtons({ actions }: { actions: readonly PageAction[] }) {
  const { t } = useText();
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
