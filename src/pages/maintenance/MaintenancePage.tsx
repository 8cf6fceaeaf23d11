import type { QueryClient } from '@tanstack/react-query';
import { announcement } from '#api/announcement.ts';
import { managerStatus } from '#api/manager-status.ts';
import { registries } from '#api/registries.ts';
import { Page } from '#kit/page/Page.tsx';
import { Sections } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { Announcement } from './Announcement.tsx';
import { loadAnnouncementForm, loadFreeze, loadRescanAll } from './load.ts';
import { Rescans } from './Rescans.tsx';
import { Status } from './Status.tsx';
import { Usage } from './Usage.tsx';

/** What is done to a running cluster: usage, rescans, status, announcement. */
export function MaintenancePage() {
  const { t } = useText();
  return (
    <Page title={t('maintenance.title')}>
      <Sections>
        <Usage />
        <Rescans />
        <Status />
        <Announcement />
      </Sections>
    </Page>
  );
}

export const page = {
  Content: MaintenancePage,
  readAhead: async (client: QueryClient) => {
    await Promise.all([
      client.prefetchQuery(registries.list()),
      client.prefetchQuery(managerStatus.status()),
      client.prefetchQuery(announcement.message()),
    ]);
  },
  fetchedAhead: [loadAnnouncementForm],
  fetchedOnButton: [loadRescanAll, loadFreeze],
};
