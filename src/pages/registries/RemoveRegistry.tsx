import { useQuery } from '@tanstack/react-query';
import type { Registry } from '#api/registries.ts';
import { domainsAllowing, registryDomains } from '#api/registry-domains.ts';
import { imagesOf, registryImages } from '#api/registry-images.ts';
import { imagesHold, REMOVAL_STALE, removeRegistry } from '#api/registry-removal.ts';
import type { Translate } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { startJob } from '#kit/jobs/jobs.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { fullName } from './columns.tsx';

/** What happens to the images of deleted registries on this release. */
export const whatOfImages = (manager: string, t: Translate): string =>
  t(imagesHold(manager) ? 'registries.delete.images.first' : 'registries.delete.images.stay');

/** The job that deletes registries, a row for each. */
export const removalJob = (registries: readonly Registry[], manager: string, t: Translate): JobSpec => ({
  title: t('registries.delete'),
  what: `${t('registries.delete.what')} ${whatOfImages(manager, t)}`,
  file: 'delete-registries',
  rows: registries.map(registry => ({
    id: registry.row_id ?? registry.registry_name,
    name: fullName(registry, t),
    act: ({ report, signal }) => removeRegistry(registry, report, signal),
  })),
  skipped: [],
  stale: REMOVAL_STALE,
});

type Props = { registry: Registry; onGone: () => void; onClose: () => void };

/** Asks before a registry is deleted: it says how many images it has, what becomes of them, and which domains name it. */
export function RemoveRegistry({ registry, onGone, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const images = useQuery({ ...registryImages.counts(), staleTime: 0 });
  const domains = useQuery({ ...registryDomains.list(), staleTime: 0 });
  const count = imagesOf(registry, images.data ?? null);
  const allowing = domains.data && domainsAllowing(registry.registry_name, domains.data);
  const name = fullName(registry, t);
  const error = images.error ?? domains.error;
  return (
    <ConfirmDialog
      title={t('registries.delete.title', { name })}
      action={t('delete')}
      failed={t('registries.delete.failed')}
      typed={registry.registry_name || t('registries.blank')}
      ready={count !== null && !images.isFetching && allowing !== undefined}
      run={async () => {
        startJob(removalJob([registry], manager, t));
        onGone();
      }}
      onClose={onClose}
    >
      {error && (
        <FailureNote
          title={t('registries.delete.unread')}
          failure={error}
          onRetry={() => {
            void images.refetch();
            void domains.refetch();
          }}
        />
      )}
      <p>{t('registries.delete.what')}</p>
      {count === null ? (
        !error && <p aria-busy="true">{t('loading')}</p>
      ) : (
        <p>
          {t('registries.delete.images', { count })} {count > 0 && whatOfImages(manager, t)}
        </p>
      )}
      {allowing && allowing.length > 0 && <p>{t('registries.delete.domains', { names: allowing.join(', ') })}</p>}
    </ConfirmDialog>
  );
}
