import { useQuery } from '@tanstack/react-query';
import { type RawEntry, repairOf, storedRegistries } from '#api/broken-registries.ts';
import { inEtcd, registries } from '#api/registries.ts';
import type { PageTools } from '#kit/actions/action.ts';
import { Text } from '#kit/cell/Text.tsx';
import type { ListContext } from '#kit/list/list.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { RegistryExtra } from './columns.tsx';
import type { RegistryDialog } from './dialog.ts';
import css from './registries.module.css';

type Props = { context: ListContext<'', RegistryExtra>; tools: PageTools<RegistryDialog> };

/** The entries of registries as they are stored, if the list fails for one of them: up to 24.03. */
export function StoredEntries({ context: { manager }, tools }: Props) {
  const { t } = useText();
  const { error } = useQuery({ ...registries.list(), enabled: false });
  const suspected = inEtcd(manager) && error?.kind === 'refused';
  const stored = useQuery({ ...storedRegistries.list(), enabled: suspected });
  if (!suspected) return null;
  if (stored.error)
    return (
      <FailureNote title={t('registries.broken.failed')} failure={stored.error} onRetry={() => void stored.refetch()} />
    );
  if (!stored.data) return <p aria-busy="true">{t('loading')}</p>;
  if (stored.data.every(({ fault }) => fault === null)) return <p>{t('registries.broken.none')}</p>;
  return (
    <section className={css.stored}>
      <h2>{t('registries.broken.title')}</h2>
      <p>{t('registries.broken.what')}</p>
      <table aria-label={t('registries.broken.table')}>
        <thead>
          <tr>
            <th scope="col">{t('registry.registry_name')}</th>
            <th scope="col">{t('registry.url')}</th>
            <th scope="col">{t('registries.broken.fault')}</th>
            <th scope="col">{t('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {stored.data.map(entry => (
            <Entry key={entry.name} entry={entry} tools={tools} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entry({ entry, tools }: { entry: RawEntry; tools: Props['tools'] }) {
  const { t } = useText();
  const { name, url, fault } = entry;
  return (
    <tr data-fault={fault ?? undefined}>
      <th scope="row">
        <Text value={name || t('registries.blank')} />
      </th>
      <td>
        <Text value={url} />
      </td>
      <td>{t(`registries.broken.fault.${fault ?? 'ok'}`)}</td>
      <td>
        {fault !== null && repairOf(entry) && (
          <button type="button" className={page.button} onClick={() => tools.show({ kind: 'repair-entry', entry })}>
            {t('registries.entry.repair')}
          </button>
        )}
        {fault !== null && (
          <button type="button" className={page.button} onClick={() => tools.show({ kind: 'remove-entry', entry })}>
            {t('registries.entry.remove')}
          </button>
        )}
      </td>
    </tr>
  );
}
