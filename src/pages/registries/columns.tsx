import { asOptions } from '#api/choices.ts';
import { inEtcd, type Registry, registryKey, registryTypes } from '#api/registries.ts';
import { type DomainRegistries, domainsAllowing } from '#api/registry-domains.ts';
import { type ImageCounts, imagesOf } from '#api/registry-images.ts';
import type { Translate } from '#i18n/messages.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { type Shape, Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { Time } from '#kit/cell/Time.tsx';
import type { LastRun } from '#kit/jobs/kept-tasks.ts';
import { subjectsOf } from '#kit/jobs/rescan-subjects.ts';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, textColumn, yesNoColumn } from '#kit/table/plain-columns.tsx';

/** What the page reads besides; null where it is not known. */
export type RegistryExtra = {
  images: ImageCounts | null;
  domains: readonly DomainRegistries[] | null;
  /** The last runs of this tab. */
  runs: Readonly<Record<string, LastRun>>;
};

/** The last rescan of a registry in this tab; undefined for none. */
export const lastRescan = (registry: Registry, runs: RegistryExtra['runs']): LastRun | undefined =>
  subjectsOf(registry)
    .flatMap(subject => runs[subject] ?? [])
    .sort((a, b) => b.at - a.at)[0];

/** The name of a registry for people: from 24.09 on several share a host name, and the project distinguishes them. */
export const fullName = ({ registry_name, project }: Registry, t: Translate): string =>
  [registry_name || t('registries.blank'), project].filter(Boolean).join(' · ');

const SHAPES: Record<LastRun['kind'], Shape> = { done: 'full', failed: 'crossed', unknown: 'half' };

const timeOf = ({ at }: LastRun): string => new Date(at).toISOString();

/** The columns of registries. */
export function registryColumns(
  manager: string,
  { images, domains, runs }: RegistryExtra,
  t: Translate,
): Column<Registry>[] {
  const flag = (key: 'ssl_verify' | 'is_global', width: number) =>
    yesNoColumn<Registry>(registry => registry[key], { key, label: `registry.${key}`, width });
  const allowed = ({ registry_name }: Registry) => domains && domainsAllowing(registry_name, domains);
  return [
    nameColumn<Registry>(registry => registry.registry_name || t('registries.blank'), registryKey, {
      key: 'registry_name',
      label: 'registry.registry_name',
      width: 168,
    }),
    {
      key: 'type',
      label: 'registry.type',
      width: 80,
      sortable: true,
      filter: { kind: 'choice', many: true, options: asOptions(registryTypes(manager)) },
      cell: ({ type }) => <Text value={type} />,
      exported: ({ type }) => type,
    },
    textColumn<Registry>(({ url }) => url, {
      key: 'url',
      label: 'registry.url',
      width: 170,
      sortable: true,
      filter: { kind: 'text' },
    }),
    textColumn<Registry>(({ project }) => project, {
      key: 'project',
      label: 'registry.project',
      width: 92,
      sortable: true,
      filter: { kind: 'text' },
    }),
    textColumn<Registry>(({ username }) => username, {
      key: 'username',
      label: 'registry.username',
      width: 112,
      optional: true,
      sortable: true,
      filter: { kind: 'text' },
    }),
    flag('ssl_verify', 86),
    ...(inEtcd(manager) ? [] : [flag('is_global', 72)]),
    {
      key: 'images',
      label: 'registry.images',
      width: 72,
      align: 'end',
      sortable: true,
      cell: registry => <LimitValue limit={imagesOf(registry, images)} />,
      exported: registry => imagesOf(registry, images),
    },
    {
      key: 'domains',
      label: 'registry.domains',
      width: 140,
      cell: registry => {
        const names = allowed(registry);
        return names && <Text value={names.join(', ') || t('registries.domains.none')} />;
      },
      exported: registry => allowed(registry)?.join(', ') ?? null,
    },
    {
      key: 'last_rescan',
      label: 'registry.last_rescan',
      width: 120,
      sortable: true,
      cell: registry => {
        const run = lastRescan(registry, runs);
        return (
          run && (
            <>
              <Status shape={SHAPES[run.kind]}>{t(`verdict.${run.kind}`)}</Status> · <Time value={timeOf(run)} />
            </>
          )
        );
      },
      exported: registry => {
        const run = lastRescan(registry, runs);
        return run ? timeOf(run) : null;
      },
    },
  ];
}
