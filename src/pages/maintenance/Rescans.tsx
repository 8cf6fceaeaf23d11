import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Registry, registries } from '#api/registries.ts';
import { scanTargets } from '#api/rescan.ts';
import { RunState } from '#kit/jobs/RunState.tsx';
import { subjectOf } from '#kit/jobs/rescan-subjects.ts';
import { type Run, useRuns } from '#kit/jobs/use-runs.ts';
import { Loaded } from '#kit/list/Loaded.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { loadRescanAll } from './load.ts';

/** Rescans the images of all registries; how far each is, and how it ended. */
export function Rescans() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { data, error, refetch } = useQuery(registries.list());
  const runOf = useRuns();
  return (
    <Section
      title={t('maintenance.images')}
      what={t('maintenance.images.what')}
      actions={
        <button
          type="button"
          className={page.button}
          disabled={data?.length === 0}
          title={data?.length === 0 ? t('registries.empty') : undefined}
          onClick={() => setOpen(true)}
        >
          {t('registries.rescan.images')}
        </button>
      }
    >
      {error && (
        <FailureNote title={t('maintenance.registries.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {data?.length === 0 && <p>{t('registries.empty')}</p>}
      {data && data.length > 0 && <Registries all={data} runOf={runOf} />}
      {open && <Loaded load={loadRescanAll} of={{ onClose: close }} onClose={close} />}
    </Section>
  );
}

function Registries({ all, runOf }: { all: readonly Registry[]; runOf: (subject: string) => Run }) {
  const { t } = useText();
  return (
    <table aria-label={t('maintenance.images')}>
      <thead>
        <tr>
          <th scope="col">{t('registry.registry_name')}</th>
          <th scope="col">{t('registry.project')}</th>
          <th scope="col">{t('registry.last_rescan')}</th>
        </tr>
      </thead>
      <tbody>
        {scanTargets(all).map(target => (
          <tr key={subjectOf(target)}>
            <th scope="row">{target.registry_name || t('registries.blank')}</th>
            <td>{target.project}</td>
            <td>
              <RunState run={runOf(subjectOf(target))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
