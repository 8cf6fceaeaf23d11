import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { registries } from '#api/registries.ts';
import { domainsAllowing, registryDomains } from '#api/registry-domains.ts';
import { registryImages } from '#api/registry-images.ts';
import type { PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';
import type { RegistryExtra } from './columns.tsx';
import type { RegistryDialog } from './dialog.ts';
import { getJustAdded, setJustAdded, subscribeJustAdded } from './just-added.ts';
import { StoredEntries } from './StoredEntries.tsx';

type Props = { context: ListContext<'', RegistryExtra>; tools: PageTools<RegistryDialog> };

/** Why it is not known how many images registries have, or which domains allow them; nothing if both were read. */
export function RegistryNote(props: Props) {
  const { t } = useText();
  // read by use-registry-extra.ts
  const images = useQuery({ ...registryImages.counts(), enabled: false });
  const domains = useQuery({ ...registryDomains.list(), enabled: false });
  return (
    <>
      <JustAdded {...props} />
      <StoredEntries {...props} />
      {[
        { title: t('registries.images.failed'), query: images },
        { title: t('registries.domains.failed'), query: domains },
      ].map(
        ({ title, query: { error, refetch } }) =>
          error && (
            <ListNote
              key={title}
              title={title}
              why={t(error.messageKey)}
              failure={error}
              onRetry={() => void refetch()}
            />
          ),
      )}
    </>
  );
}

/** After a registry was added: only superadmins see its images until a domain allows it. */
function JustAdded({ context, tools }: Props) {
  const { t } = useText();
  const name = useSyncExternalStore(subscribeJustAdded, getJustAdded);
  const { data: all = [] } = useQuery({ ...registries.list(), enabled: false });
  const { domains } = context.extra;
  const row = all.find(({ registry_name }) => registry_name === name);
  if (!row || name === null || !domains || domainsAllowing(name, domains).length > 0) return null;
  return (
    <div role="status" className={parts.note}>
      <p>{t('registries.added.what', { name })}</p>
      <div className={parts.actions}>
        <button type="button" className={page.button} onClick={() => tools.show({ kind: 'domains', row })}>
          {t('registries.domains.edit')}
        </button>
        <button type="button" className={page.button} onClick={() => tools.show({ kind: 'rescan', row })}>
          {t('registries.rescan')}
        </button>
        <button type="button" className={page.button} onClick={() => setJustAdded(null)}>
          {t('close')}
        </button>
      </div>
    </div>
  );
}
