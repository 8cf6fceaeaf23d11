import { useQuery } from '@tanstack/react-query';
import type { BulkProps } from '#kit/list/ListPage.tsx';
import controls from '#kit/table/controls.module.css';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { pageOfWhole } from '#kit/table/whole-list.ts';
import type { PolicyDialog } from './dialog.ts';
import { type Kind, POLICIES, type Policy } from './kinds.ts';
import { policyList } from './list.ts';

/** Compares two selected policies side by side; says what to do if not two are selected. */
export function CompareButton({ selection, args, context, tools }: BulkProps<Policy, Kind, SlotExtra, PolicyDialog>) {
  const { t, tab } = context;
  const { data: all = [] } = useQuery(POLICIES[tab].list());
  const [one, two, ...more] = selection.everything
    ? pageOfWhole<Policy>(all, { ...args, offset: 0, limit: 3 }, policyList.columns(context)).rows
    : [...selection.ticked.keys()].flatMap(name => all.find(policy => policy.name === name) ?? []);
  if (!one || !two || more.length > 0) return <span>{t('policies.compare.two')}</span>;
  return (
    <button type="button" className={controls.link} onClick={() => tools.show({ kind: 'compare', pair: [one, two] })}>
      {t('policies.compare')}
    </button>
  );
}
