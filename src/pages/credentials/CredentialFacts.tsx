import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { hasMainKeys } from '#api/key-rules.ts';
import { keypairWrites } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { CopiedCode } from '#kit/cell/CopiedCode.tsx';
import { None } from '#kit/cell/None.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import { Amount } from './Amount.tsx';
import { PolicyLimits } from './PolicyLimits.tsx';
import { SecretKey } from './SecretKey.tsx';

type Props = {
  pair: KeyPair;
  /** Whether all of it has been read; what a list knows of it is less. */
  whole: boolean;
};

/** The data of a credential in the groups that an administrator looks for; what the connected release lacks is left out. */
export function CredentialFacts({ pair, whole }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const once = (value: ReactNode) => (whole ? value : t('loading'));
  const since = (key: keyof KeyPair, fact: Fact): Fact[] => (key in pair || !whole ? [fact] : []);
  const mark = (
    <>
      <YesNo value={pair.is_default} />
      {pair.is_default && <p className={parts.note}>{t('credentials.details.main')}</p>}
    </>
  );
  const fact = factsIn(t);
  const groups = [
    {
      title: t('credentials.details.key'),
      facts: [
        fact.id('keypair.access_key', pair.access_key),
        fact.of('user.secret_key', <SecretKey access_key={pair.access_key} />),
        fact.of('user.status', <KeyStatus active={pair.is_active} />),
        ...(hasMainKeys(manager) ? [fact.of('keypair.is_default', mark)] : []),
        fact.yesNo('keypair.is_admin', pair.is_admin),
        ...since(
          'ssh_public_key',
          fact.of(
            'keypair.ssh_public_key',
            once(<CopiedCode value={pair.ssh_public_key} label={t('keypair.ssh_public_key')} />),
          ),
        ),
        fact.time('user.created_at', pair.created_at),
      ],
    },
    {
      title: t('credentials.details.owner'),
      facts: [
        // the details of the owner are there whichever tab of the users has the owner
        fact.link('keypair.user_id', pair.user_id, email =>
          linkTo.users(pair.user ? { detail: pair.user } : { email }),
        ),
        fact.text('user.full_name', pair.full_name),
        fact.id('keypair.user', pair.user),
        fact.texts('user.groups', pair.projects),
      ],
    },
    {
      title: t('credentials.details.use'),
      facts: [
        fact.link('keypair.resource_policy', pair.resource_policy, detail => linkTo.policies({ detail })),
        fact.of('policy.total_resource_slots', <PolicyLimits name={pair.resource_policy} />),
        fact.of('keypair.rate_limit', <RateLimit value={pair.rate_limit} />),
        ...since('rolling_count', fact.of('keypair.rolling_count', once(<Amount value={pair.rolling_count} />))),
        fact.of('keypair.num_queries', once(<Amount value={pair.num_queries} />)),
        fact.time('keypair.last_used', pair.last_used),
        fact.of('credentials.details.running', <Sessions access_key={pair.access_key} tab="running" />),
        fact.of('credentials.details.pending', <Sessions access_key={pair.access_key} tab="pending" />),
      ],
    },
  ];
  return <Facts groups={groups} />;
}

function KeyStatus({ active }: { active: boolean | null }) {
  const { t } = useText();
  return (
    <Status shape={active ? 'full' : 'hollow'}>
      {t(active ? 'credentials.tab.active' : 'credentials.tab.inactive')}
    </Status>
  );
}

function RateLimit({ value }: { value: number | null }) {
  const { t } = useText();
  return value === null ? <None /> : t('credentials.details.rate', { limit: value });
}

/** How many sessions of the key run or wait, and the way to them. */
function Sessions({ access_key, tab }: { access_key: string; tab: 'running' | 'pending' }) {
  const { t, language } = useText();
  const { data, error } = useQuery(keypairWrites.ties(access_key));
  if (error) return <FailureText failure={error} />;
  if (!data) return t('loading');
  const sessions = tab === 'pending' ? data.pending : data.live - data.pending;
  const count = sessions.toLocaleString(language);
  if (sessions === 0) return count;
  return <Link to={linkTo.sessions({ tab: tab === 'pending' ? tab : undefined, access_key })}>{count}</Link>;
}
