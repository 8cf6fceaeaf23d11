import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { registries } from '#api/registries.ts';
import { domainsAllowing } from '#api/registry-domains.ts';
import type { PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { RegistryExtra } from './columns.tsx';
import type { RegistryDialog } from './dialog.ts';
import { getJustAdded, setJustAdded, subscribeJustAdded } from './just-added.ts';
import { StoredEntries } from './StoredEntries.tsx';

type Props = { context: ListContext<'', RegistryExtra>; tools: PageTools<RegistryDialog> };

/** What to do with a registry that was just added, and with entries that are broken. */
export const RegistryNote = (props: Props) => (
  <>
    <JustAdded {...props} />
    <StoredEntries {...props} />
  </>
);

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
