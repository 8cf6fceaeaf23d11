import { useQuery } from '@tanstack/react-query';
import { keypairPolicies } from '#api/keypair-policies.ts';
import { slotsText } from '#api/policy-texts.ts';
import { None } from '#kit/cell/None.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';

/** What the policy lets one use: each slot with its limit, and what is true of all others. */
export function PolicyLimits({ name }: { name: string | null }) {
  const { t } = useText();
  const { data, error } = useQuery(keypairPolicies.list());
  if (error) return <FailureText failure={error} />;
  if (!data) return <span aria-busy="true">{t('loading')}</span>;
  const policy = data.find(one => one.name === name);
  if (!policy) return <None />;
  const { total_resource_slots: slots, default_for_unspecified: others } = policy;
  const named = Object.keys(slots).length > 0 ? [slotsText(slots)].flat().join(', ') : '';
  if (others === 'UNLIMITED') return named ? t('credentials.limits.others', { value: named }) : '∞';
  return named || t('credentials.limits.none');
}
