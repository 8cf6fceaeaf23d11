import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { registryDomains } from '#api/registry-domains.ts';
import { registryImages } from '#api/registry-images.ts';
import { getRuns, subscribeRuns } from '#kit/jobs/kept-tasks.ts';
import type { ReadBesides } from '#kit/list/ListPage.tsx';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import type { RegistryExtra } from './columns.tsx';

/** Reads how many images registries have, and which domains allow them, once the list is shown. */
export function useRegistryExtra(): ReadBesides<RegistryExtra> {
  const enabled = useFirstViewShown();
  const images = useQuery({ ...registryImages.counts(), enabled });
  const domains = useQuery({ ...registryDomains.list(), enabled });
  const runs = useSyncExternalStore(subscribeRuns, getRuns);
  return {
    extra: { images: images.data ?? null, domains: domains.data ?? null, runs },
    reads: [
      { title: 'registries.images.failed', query: images },
      { title: 'registries.domains.failed', query: domains },
    ],
  };
}
