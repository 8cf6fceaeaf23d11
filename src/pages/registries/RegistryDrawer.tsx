import { inEtcd, type Registry, registries, registryKey } from '#api/registries.ts';
import { domainsAllowing } from '#api/registry-domains.ts';
import { imagesOf } from '#api/registry-images.ts';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useRowOfWhole } from '#kit/list/whole-set.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { RegistryExtra } from './columns.tsx';
import type { RegistryDialog } from './dialog.ts';

/** Everything about one registry, its password aside. */
export function RegistryDrawer({ id, ...page }: DrawerProps<Registry, '', RegistryExtra, RegistryDialog>) {
  const { t } = useText();
  const { manager, extra } = page.context;
  const { text, id: code, yesNo } = factsIn(t);
  const facts = (registry: Registry) => [
    text('registry.registry_name', registry.registry_name),
    ...(registry.row_id === null ? [] : [code('registry.row_id', registry.row_id)]),
    text('registry.url', registry.url),
    text('registry.type', registry.type),
    text('registry.project', registry.project),
    text('registry.username', registry.username),
    text('registry.password', t(registry.has_password ? 'registries.password.stored' : 'registries.password.none')),
    yesNo('registry.ssl_verify', registry.ssl_verify),
    ...(inEtcd(manager) ? [] : [yesNo('registry.is_global', registry.is_global)]),
    text('registry.images', imagesOf(registry, extra.images)),
    ...(extra.domains
      ? [
          text(
            'registry.domains',
            domainsAllowing(registry.registry_name, extra.domains).join(', ') || t('registries.domains.none'),
          ),
        ]
      : []),
  ];
  return (
    <Details<Registry> {...page} answer={useRowOfWhole(registries, registryKey, id)}>
      {registry => <Facts groups={[{ title: t('details'), facts: facts(registry) }]} />}
    </Details>
  );
}
