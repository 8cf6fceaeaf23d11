import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router-dom';
import { lacks } from '#api/capabilities.ts';
import type { Follower } from '#api/project-policies.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';
import { linkTo } from '#lib/link-to.ts';
import type { Kind } from './kinds.ts';
import css from './policies.module.css';
import { type Use, usageOf } from './policy-use.ts';

type Props = { kind: Kind; name: string };
type UsedByProps = Props & {
  /** Whether the number is said too. */
  counted?: boolean;
};

/** How many follow a policy, and the way to them. */
export function UsedBy({ kind, name, counted = true }: UsedByProps) {
  const { t } = useText();
  const { manager, role } = useSignedIn();
  // up to 25.6 every user is read for it: not before somebody says so, where it is only told by the way
  const dear = counted && kind === 'user' && lacks(manager, 'filter user_list by resource_policy') !== null;
  const [asked, ask] = useState(!dear);
  const { data, error } = useQuery({ ...usageOf(kind, name), enabled: asked });
  if (!asked)
    return (
      <button type="button" className={controls.link} onClick={() => ask(true)}>
        {t('policies.use.ask')}
      </button>
    );
  if (error && !data) return <FailureText failure={error} />;
  if (!data) return <span aria-busy="true">{t('loading')}</span>;
  return (
    <>
      {counted && t(data.most ? 'policies.use.keypair.most' : `policies.use.${kind}`, { count: data.count })}
      {data.count > 0 &&
        (kind === 'project' ? (
          <First all={data.projects} tell={project} />
        ) : (
          <Lists kind={kind} name={name} use={data} />
        ))}
      {data.hidden && <p className={css.note}>{t('policies.use.hidden')}</p>}
      {role === 'admin' && <p className={css.note}>{t('policies.use.domain')}</p>}
    </>
  );
}

/** The lists of those that follow it, where the manager can filter them so. */
function Lists({ kind, name, use }: Props & { use: Use }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const version = kind === 'user' ? lacks(manager, 'filter user_list by resource_policy') : null;
  if (version)
    return (
      <>
        <p className={css.note}>{t('policies.use.old', { version })}</p>
        <First all={use.users} tell={user} />
      </>
    );
  const to = kind === 'user' ? linkTo.users : linkTo.credentials;
  const resource_policy = [name];
  return (
    <div className={css.links}>
      <Link to={to({ resource_policy })}>{t('policies.use.active')}</Link>
      <Link to={to({ tab: 'inactive', resource_policy })}>{t('policies.use.inactive')}</Link>
    </div>
  );
}

/** How many are named. */
const SHOWN = 20;

/** The first few users of the policy, each rendered by `tell`, and how many more there are. */
function First<Item>({ all, tell }: { all: readonly Item[]; tell: (item: Item) => ReactElement }) {
  const { t } = useText();
  return (
    <ul className={css.list}>
      {all.slice(0, SHOWN).map(tell)}
      {all.length > SHOWN && <li>{t('policies.use.more', { count: all.length - SHOWN })}</li>}
    </ul>
  );
}

const user = ({ uuid, email }: Use['users'][number]) => (
  <li key={uuid}>
    <Link to={linkTo.users({ detail: uuid })}>
      <bdi>{email}</bdi>
    </Link>
  </li>
);

const project = ({ name, domain_name }: Follower) => (
  <li key={`${domain_name} ${name}`}>
    <bdi>{name}</bdi> · <bdi>{domain_name}</bdi>
  </li>
);
