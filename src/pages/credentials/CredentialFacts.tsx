import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { hasMainKeys } from '#api/key-rules.ts';
import { keypairWrites } from '#api/keypair-writes.ts';
import type { KeyPair } from '#api/keypairs.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { None } from '#kit/cell/None.tsx';
import { PolicyLink } from '#kit/cell/PolicyLink.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
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
  const groups = [
    {
      title: t('credentials.details.key'),
      facts: [
        { label: t('keypair.access_key'), value: <Copied value={pair.access_key} label={t('keypair.access_key')} /> },
        { label: t('user.secret_key'), value: <SecretKey access_key={pair.access_key} /> },
        { label: t('user.status'), value: <KeyStatus active={pair.is_active} /> },
        ...(hasMainKeys(manager) ? [{ label: t('keypair.is_default'), value: mark }] : []),
        { label: t('keypair.is_admin'), value: <YesNo value={pair.is_admin} /> },
        { label: t('user.created_at'), value: <ExactTime value={pair.created_at} /> },
      ],
    },
    {
      title: t('credentials.details.owner'),
      facts: [
        { label: t('keypair.user_id'), value: <OwnerLink pair={pair} /> },
        { label: t('user.full_name'), value: <Text value={pair.full_name} /> },
        { label: t('keypair.user'), value: <Copied value={pair.user} label={t('keypair.user')} /> },
        { label: t('user.groups'), value: <Text value={pair.projects.join(', ')} /> },
      ],
    },
    {
      title: t('credentials.details.use'),
      facts: [
        { label: t('keypair.resource_policy'), value: <PolicyLink kind="keypair" name={pair.resource_policy} /> },
        { label: t('policy.total_resource_slots'), value: <PolicyLimits name={pair.resource_policy} /> },
        { label: t('keypair.rate_limit'), value: <RateLimit value={pair.rate_limit} /> },
        ...since('rolling_count', {
          label: t('keypair.rolling_count'),
          value: once(<Amount value={pair.rolling_count} />),
        }),
        { label: t('keypair.num_queries'), value: once(<Amount value={pair.num_queries} />) },
        { label: t('keypair.last_used'), value: <ExactTime value={pair.last_used} /> },
        { label: t('credentials.details.sessions'), value: <LiveSessions access_key={pair.access_key} /> },
      ],
    },
    {
      title: 'SSH',
      facts: [
        {
          label: t('keypair.ssh_public_key'),
          value: once(<Copied value={pair.ssh_public_key} label={t('keypair.ssh_public_key')} />),
        },
      ],
    },
  ];
  return <Facts groups={groups} />;
}

function Copied({ value, label }: { value: string | null | undefined; label: string }) {
  const { t } = useText();
  if (!value) return <None />;
  return (
    <>
      <Code value={value} whole />
      <CopyButton value={value} label={`${t('copy')}: ${label}`} />
    </>
  );
}

function KeyStatus({ active }: { active: boolean | null }) {
  const { t } = useText();
  return (
    <Status shape={active ? 'full' : 'hollow'}>
      {t(active ? 'credentials.tab.active' : 'credentials.tab.inactive')}
    </Status>
  );
}

/** Leads to the details of the owner, which are there whatever tab of the users they are in. */
const OwnerLink = ({ pair: { user_id, user } }: { pair: KeyPair }) =>
  user_id ? (
    <Link to={{ pathname: '/users', search: `${new URLSearchParams(user ? { detail: user } : { email: user_id })}` }}>
      <Text value={user_id} />
    </Link>
  ) : (
    <None />
  );

function RateLimit({ value }: { value: number | null }) {
  const { t } = useText();
  return value === null ? <None /> : t('credentials.details.rate', { limit: value });
}

/** How many sessions of the key are not over, and the way to them. */
function LiveSessions({ access_key }: { access_key: string }) {
  const { t, language } = useText();
  const { data, error } = useQuery(keypairWrites.ties(access_key));
  if (error) return <FailureText failure={error} />;
  if (!data) return t('loading');
  const count = data.live.toLocaleString(language);
  if (data.live === 0) return count;
  return <Link to={{ pathname: '/sessions', search: `${new URLSearchParams({ access_key })}` }}>{count}</Link>;
}
