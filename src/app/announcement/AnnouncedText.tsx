import { Markdown } from '#kit/markdown/Markdown.tsx';
import { giveBackFocus } from '#kit/overlay/give-back.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import css from './announcement.module.css';

/** The bar above every page with what is announced. */
export function AnnouncedText({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  const { t } = useText();
  const dismiss = () => {
    onDismiss();
    giveBackFocus(null); // the button that had the focus is gone
  };
  return (
    <section className={css.bar} aria-label={t('announcement')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard */}
      <div className={css.text} tabIndex={0}>
        <Markdown text={text} />
      </div>
      <button type="button" className={page.button} onClick={dismiss}>
        {t('announcement.dismiss')}
      </button>
    </section>
  );
}
