import { Link } from 'react-router-dom';
import { useFirstView } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { useText } from '#kit/page/use-text.ts';

/** No page has this address. */
export function NotFound() {
  const { t } = useText();
  useFirstView(true);
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.what')}</p>
      <p>
        <Link to="/">{t('notFound.next')}</Link>
      </p>
    </Page>
  );
}
