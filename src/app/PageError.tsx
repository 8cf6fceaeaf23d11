import { useRouteError } from 'react-router-dom';
import { useFirstView } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';

/** Shown when a page throws, or when its code cannot be fetched. The rest of the console still works. */
export function PageError() {
  const { t } = useText();
  const error = useRouteError();
  useFirstView(true);
  const words = error instanceof Error ? error.message : String(error);
  return (
    <Page title={t('pageError.title')}>
      <p>{t('pageError.what')}</p>
      <p>
        <code>{words}</code>
      </p>
      <button type="button" className={page.button} onClick={() => location.reload()}>
        {t('pageError.reload')}
      </button>
    </Page>
  );
}
