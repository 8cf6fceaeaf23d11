import { useMutation } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Registry } from '#api/registries.ts';
import { type DomainRegistries, domainsAllowing, registryDomains } from '#api/registry-domains.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { ManyField } from '#kit/form/ManyField.tsx';
import { notify } from '#kit/notice/notify.ts';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

type DomainsForm = { domains: string[] };

/** Changes which domains may use the images of a registry. Domains know a registry by its name, not by its project. */
export function DomainsOfRegistry({ registry, onClose }: { registry: Registry; onClose: () => void }) {
  const { t } = useText();
  const allow = useMutation(registryDomains.allow);
  const { registry_name: name } = registry;
  return (
    <EditDialog<DomainRegistries[], DomainsForm>
      title={t('registries.domains.title', { name })}
      unread={t('registries.domains.failed')}
      failed={t('registries.domains.save.failed')}
      read={() => registryDomains.read()}
      toForm={domains => ({ domains: domainsAllowing(name, domains) })}
      schema={() => z.object({ domains: z.array(z.string()) })}
      fields={() => ({ domains: { label: 'registry.domains' } })}
      save={async ({ domains: wanted }, _, now) => {
        await allow.mutateAsync({ registry: name, wanted, now });
        notify({ text: t('registries.saved', { name }) });
        return undefined;
      }}
      onClose={onClose}
    >
      {opened => (
        <>
          <p className={parts.note}>{t('registries.domains.what')}</p>
          <ManyField<DomainsForm>
            name="domains"
            wide
            choices={opened.map(domain => ({
              value: domain.name,
              label: domain.is_active ? domain.name : t('registries.domains.inactive', { name: domain.name }),
            }))}
          />
        </>
      )}
    </EditDialog>
  );
}
