import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { COMPONENTS, components } from '#api/components.ts';
import { coreVersions } from '#api/core-versions.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { notify } from '#kit/notice/notify.ts';
import { Page } from '#kit/page/Page.tsx';
import buttons from '#kit/page/page.module.css';
import { Sections } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { copyText } from '#lib/clipboard.ts';
import { AgentVersions } from './AgentVersions.tsx';
import { Capabilities } from './Capabilities.tsx';
import { Components } from './Components.tsx';
import { Core } from './Core.tsx';
import { Licences } from './Licences.tsx';
import { reportText } from './report.ts';

/** What this cluster and this console are made of, and how each part answers. */
export function InformationPage() {
  const { t } = useText();
  const client = useQueryClient();
  const { manager } = useSignedIn();
  const copy = async () => {
    const done = await copyText(reportText(client, manager, t));
    notify({ text: t(done ? 'information.copied' : 'copy.failed') });
  };
  return (
    <Page
      title={t('information.title')}
      actions={
        <button type="button" className={buttons.button} onClick={() => void copy()}>
          {t('information.copy')}
        </button>
      }
    >
      <Sections>
        <Core />
        <Components />
        <AgentVersions />
        <Capabilities />
        <Licences />
      </Sections>
    </Page>
  );
}

export const page = {
  Content: InformationPage,
  readAhead: async (client: QueryClient) => {
    await Promise.all([
      client.prefetchQuery(coreVersions.manager()),
      ...COMPONENTS.map(name => client.prefetchQuery(components.one(name))),
    ]);
  },
  fetchedAhead: [],
};
