import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { KeyPairPolicy } from '#api/keypair-policies.ts';
import { useMay, useSignedIn } from '#kit/access/use-session.ts';
import { useText } from '#kit/page/use-text.ts';
import { Blank } from '#kit/table/Blank.tsx';
import { ResourceTable } from '#kit/table/ResourceTable.tsx';
import { pageOfWhole, wholeList } from '#kit/table/whole-list.ts';
import { CompareButton } from './CompareButton.tsx';
import { policyColumns } from './columns.tsx';
import type { PolicyDialog } from './dialog.ts';
import { type Kind, POLICIES, type Policy } from './kinds.ts';
import { policyActions } from './policy-actions.ts';
import { allSlots, namedSlots, useKnownSlots } from './policy-slots.ts';
import { SlotsNote } from './SlotsNote.tsx';

const startWorker = () => new Worker(new URL('./policies.worker.ts', import.meta.url), { type: 'module' });
const rowId = (policy: Policy) => policy.name;
const defaultSort = { column: 'name', descending: false };

type Props = { kind: Kind; open: (name: string) => void; show: (dialog: PolicyDialog) => void };

/** The policies of a kind. The manager gives them whole; they are paged, sorted and filtered here. */
export function PolicyList({ kind, open, show }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const may = useMay(`modify_${kind}_resource_policy`);
  const { data: all } = useQuery(POLICIES[kind].list());
  const { known, failure, again } = useKnownSlots(kind);
  const named = kind === 'keypair' ? namedSlots((all ?? []) as KeyPairPolicy[]).join('\n') : '';
  const columns = useMemo(
    () => policyColumns(kind, manager, allSlots(known, named.split('\n').filter(Boolean)), t),
    [kind, manager, known, named, t],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row can do is the same list until this changes
  const rowActions = useMemo(() => policyActions({ may, open, show }), [may]);
  return (
    <>
      <SlotsNote failure={failure} again={again} />
      <ResourceTable<Policy>
        resource={`${kind}-policies`}
        label="policies.title"
        part={kind}
        columns={columns}
        query={args => wholeList<Policy>(POLICIES[kind].list() as object as WholePolicies, args, columns)}
        defaultSort={defaultSort}
        rowId={rowId}
        rowName={rowId}
        everyone={all?.length ?? null}
        count={(matching, whole) => t('policies.count', { matching, all: whole })}
        empty={<Blank title={t('policies.empty')} />}
        exporter={{ name: `${kind}-policies`, start: startWorker, part: kind }}
        rowActions={rowActions}
        selectionActions={(selection, args) => (
          <CompareButton
            selection={selection}
            all={all ?? []}
            matching={of => pageOfWhole<Policy>(of, { ...args, offset: 0, limit: 3 }, columns).rows}
            show={show}
          />
        )}
      />
    </>
  );
}

type WholePolicies = Parameters<typeof wholeList<Policy>>[0];
