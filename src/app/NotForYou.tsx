import type { PlainKey } from '#i18n/messages.ts';
import { useFirstView } from '#kit/page/first-view.ts';
import { Page } from '#kit/page/Page.tsx';
import { useText } from '#kit/page/use-text.ts';

/** The page is not for the role of the person signed in. */
export function NotForYou({ title }: { title: PlainKey }) {
  const { t } = useText();
  useFirstView(true);
  return (
    <Page title={t(title)}>
      <p>{t('notForYou')}</p>
    </Page>
  );
}
