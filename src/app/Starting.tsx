import { useText } from '#kit/page/use-text.ts';
import css from './app.module.css';

/** Stands in place of the console until it is known who is signed in. */
export function Starting() {
  const { t } = useText();
  return (
    <main className={css.lone} aria-busy="true">
      <p className={css.starting}>{t('loading')}</p>
    </main>
  );
}
