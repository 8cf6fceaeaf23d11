import { useRouteError } from 'react-router-dom';
import { Page } from '#kit/page/Page.tsx';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';

/** A page broke, or its code could not be fetched; the rest of the console goes on. */
export function PageError() {
  const { t } = useText();
  const error = useRouteError();
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
