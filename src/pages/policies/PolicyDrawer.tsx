import { useQuery } from '@tanstack/react-query';
import { useMay, useSignedIn } from '#kit/access/use-session.ts';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { clockTime } from '#lib/dates.ts';
import type { PolicyDialog } from './dialog.ts';
import { isKeyPairPolicy, type Kind, POLICIES, type Policy } from './kinds.ts';
import css from './policies.module.css';
import { policyFacts } from './policy-facts.tsx';
import { allSlots, namedSlots, useKnownSlots } from './policy-slots.ts';
import { SlotsNote } from './SlotsNote.tsx';
import { UsedBy } from './UsedBy.tsx';

type Props = { kind: Kind; name: string; show: (dialog: PolicyDialog) => void; onClose: () => void };

/** Everything that a policy says, who follows it, and what can be done with it. */
export function PolicyDrawer({ kind, name, show, onClose }: Props) {
  const { t, language } = useText();
  const { data, dataUpdatedAt, error, refetch } = useQuery(POLICIES[kind].list());
  const policy = data?.find(one => one.name === name);
  const stale = data && t('details.stale', { time: clockTime(new Date(dataUpdatedAt), language) });
  return (
    <DetailDrawer label={name} title={name} onClose={onClose}>
      {error && (
        <FailureNote title={stale || t('policies.details.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {!data ? (
        !error && <p aria-busy="true">{t('loading')}</p>
      ) : policy ? (
        <>
          <Actions kind={kind} policy={policy} show={show} />
          <Told kind={kind} policy={policy} />
        </>
      ) : (
        <p>{t('policies.details.none')}</p>
      )}
    </DetailDrawer>
  );
}

function Told({ kind, policy }: { kind: Kind; policy: Policy }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { known, failure, again } = useKnownSlots(kind);
  const named = isKeyPairPolicy(policy) ? namedSlots([policy]) : [];
  const groups = policyFacts(policy, { kind, manager, slots: allSlots(known, named), t });
  const use = [
    { label: t('policies.use'), value: <UsedBy kind={kind} name={policy.name} /> },
    { label: t('policies.created_at'), value: <ExactTime value={policy.created_at} /> },
  ];
  return (
    <>
      <SlotsNote failure={failure} again={again} />
      <Facts groups={[{ title: t('details'), facts: use }, ...groups]} />
    </>
  );
}

/** What can be done with the policy; nothing for who may not, and that is said. */
function Actions({ kind, policy, show }: { kind: Kind; policy: Policy; show: Props['show'] }) {
  const { t } = useText();
  const may = useMay(`modify_${kind}_resource_policy`);
  if (!may) return <p className={css.note}>{t('policies.onlySuperadmin')}</p>;
  return (
    <div className={parts.actions}>
      <button type="button" className={page.button} onClick={() => show({ kind: 'edit', policy })}>
        {t('edit')}
      </button>
      <button type="button" className={page.button} onClick={() => show({ kind: 'create', like: policy })}>
        {t('policies.duplicate')}
      </button>
      <button type="button" className={page.button} data-danger onClick={() => show({ kind: 'delete', policy })}>
        {t('delete')}
      </button>
    </div>
  );
}
