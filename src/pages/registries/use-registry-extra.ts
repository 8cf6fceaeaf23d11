import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { registryDomains } from '#api/registry-domains.ts';
import { registryImages } from '#api/registry-images.ts';
import { getRuns, subscribeRuns } from '#kit/jobs/kept-tasks.ts';
import { useFirstViewShown } from '#kit/page/first-view.ts';
import type { RegistryExtra } from './columns.tsx';

/** Reads how many images registries have, and which domains allow them, once the list is shown. */
export function useRegistryExtra(): RegistryExtra {
  const enabled = useFirstViewShown();
  const { data: images = null } = useQuery({ ...registryImages.counts(), enabled });
  const { data: domains = null } = useQuery({ ...registryDomains.list(), enabled });
  const runs = useSyncExternalStore(subscribeRuns, getRuns);
  return { images, domains, runs };
}
