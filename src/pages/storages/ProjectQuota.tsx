import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'react-router-dom';
import { quotaOwners } from '#api/quota-owners.ts';
import type { Storage } from '#api/storages.ts';
import { useText } from '#kit/page/use-text.ts';
import { FailedReads } from '#kit/table/FailedReads.tsx';
import type { QuotaDialog } from './dialog.ts';
import { QuotaTable } from './QuotaTable.tsx';
import css from './storages.module.css';

type Props = { volume: Storage; show: (dialog: QuotaDialog) => void };
type Named = { name: string; is_active: boolean };

/** The quota of a project: the domain is chosen first, then one of its projects. */
export function ProjectQuota({ volume, show }: Props) {
  const { t } = useText();
  const [domainId, projectId] = [useId(), useId()];
  const [params, setParams] = useSearchParams();
  const [domain, id] = [params.get('domain') ?? '', params.get('project') ?? ''];
  const domains = useQuery(quotaOwners.domains());
  const projects = useQuery({ ...quotaOwners.projects(domain), enabled: domain !== '' });
  const project = projects.data?.find(one => one.id === id);
  const policy = project?.resource_policy ?? null;
  const usual = useQuery({ ...quotaOwners.defaultOfProject(policy), enabled: policy !== null });
  const label = ({ name, is_active }: Named) => (is_active ? name : t('storages.inactive', { name }));
  return (
    <>
      <FailedReads
        of={[
          { title: 'storages.domains.failed', query: domains },
          { title: 'storages.projects.failed', query: projects },
        ]}
      />
      <div className={css.pick}>
        <label htmlFor={domainId}>{t('user.domain_name')}</label>
        <select
          id={domainId}
          value={domain}
          onChange={event => setParams({ tab: 'project', ...(event.target.value && { domain: event.target.value }) })}
        >
          <option value="">{t('storages.domain.first')}</option>
          {domains.data?.map(one => (
            <option key={one.name} value={one.name}>
              {label(one)}
            </option>
          ))}
        </select>
        <label htmlFor={projectId}>{t('storages.project')}</label>
        <select
          id={projectId}
          value={project ? id : ''}
          disabled={!projects.data}
          onChange={event => setParams({ tab: 'project', domain, project: event.target.value })}
        >
          <option value="">
            {t(projects.data?.length === 0 ? 'storages.project.none' : 'storages.project.choose')}
          </option>
          {projects.data?.map(one => (
            <option key={one.id} value={one.id}>
              {label(one)}
            </option>
          ))}
        </select>
      </div>
      {id !== '' && projects.data && !project && <p>{t('storages.project.gone')}</p>}
      {project && (
        <QuotaTable
          key={project.id}
          volume={volume}
          owner={{ kind: 'project', id: project.id, name: project.name }}
          to={null}
          policy={policy}
          usual={usual}
          show={show}
        />
      )}
    </>
  );
}
