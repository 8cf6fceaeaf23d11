import { useQuery } from '@tanstack/react-query';
import { registryDomains } from '#api/registry-domains.ts';
import { registryImages } from '#api/registry-images.ts';
import { useText } from '#kit/page/use-text.ts';
import { ListNote } from '#kit/table/ListNote.tsx';

/** Why it is not known how many images registries have, or which domains allow them; nothing if both were read. */
export function RegistryNote() {
  const { t } = useText();
  // read by use-registry-extra.ts
  const images = useQuery({ ...registryImages.counts(), enabled: false });
  const domains = useQuery({ ...registryDomains.list(), enabled: false });
  return (
    <>
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
