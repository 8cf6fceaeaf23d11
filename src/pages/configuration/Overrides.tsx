import { useQuery } from '@tanstack/react-query';
import { resourceGroups } from '#api/resource-groups.ts';
import { optionsOf } from '#api/scheduler-options.ts';
import { TextLink } from '#kit/cell/TextLink.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import css from './configuration.module.css';

/** The resource groups of a scheduler that have a number of retries of their own, which has precedence. */
export function Overrides({ scheduler }: { scheduler: string }) {
  const { t } = useText();
  const { data, error } = useQuery(resourceGroups.list());
  if (!data)
    return error ? (
      <div>
        <p>{t('configuration.overrides.failed')}</p>
        <FailureText failure={error} />
      </div>
    ) : (
      <p aria-busy="true">{t('loading')}</p>
    );
  const groups = data.flatMap(({ name, scheduler: own, scheduler_opts }) => {
    const retries = own === scheduler ? optionsOf(scheduler_opts).num_retries_to_skip : null;
    return retries === null ? [] : [{ name, retries }];
  });
  if (groups.length === 0) return <p>{t('configuration.overrides.none')}</p>;
  return (
    <>
      <p>{t('configuration.overrides')}</p>
      <ul className={css.overrides} aria-label={t('configuration.overrides')}>
        {groups.map(({ name, retries }) => (
          <li key={name}>
            <TextLink value={name} to={detail => linkTo.groups({ detail })} />{' '}
            {t('configuration.overrides.retries', { count: retries })}
          </li>
        ))}
      </ul>
    </>
  );
}
