import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { keypairPolicies } from '#api/keypair-policies.ts';
import { toldSlots } from '#api/policy-told.ts';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { useText } from '#kit/page/use-text.ts';

/** The policy that a credential follows, as a way to it. */
export function PolicyLink({ name }: { name: string | null }) {
  if (!name) return <None />;
  const search = new URLSearchParams({ detail: name }).toString();
  return (
    <Link to={{ pathname: '/resource-policies', search }}>
      <Text value={name} />
    </Link>
  );
}

/** What the policy lets one use: each slot with its limit, and what is true of all others. */
export function PolicyLimits({ name }: { name: string | null }) {
  const { t } = useText();
  const { data, error } = useQuery(keypairPolicies.list());
  if (error) return t('credentials.limits.failed');
  if (!data) return <span aria-busy="true">{t('loading')}</span>;
  const policy = data.find(one => one.name === name);
  if (!policy) return <None />;
  const { total_resource_slots: slots, default_for_unspecified: others } = policy;
  const named = Object.keys(slots).length > 0 ? [toldSlots(slots)].flat().join(', ') : '';
  if (others === 'UNLIMITED') return named ? t('credentials.limits.others', { value: named }) : '∞';
  return named || t('credentials.limits.none');
}
