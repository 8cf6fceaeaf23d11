import { useMutation, useQuery } from '@tanstack/react-query';
import { resourceGroupWrites } from '#api/resource-group-writes.ts';
import { deletesSessions, type GroupUse, isHeld, type ListedGroup, resourceGroups } from '#api/resource-groups.ts';
import type { Translate } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { notify } from '#kit/notice/notify.ts';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';

type Props = { group: ListedGroup; onGone: () => void; onClose: () => void };

/** Agents by name, and how many more there are. */
const agentsOf = ({ agents, agent_count }: GroupUse, t: Translate): string => {
  const named = agents.map(({ id, status }) => `${id} (${status})`).join(', ');
  return agent_count > agents.length
    ? t('groups.delete.more', { name: named, count: agent_count - agents.length })
    : named;
};

/** What prevents the deletion, a sentence each. */
const against = (use: GroupUse, erases: boolean, t: Translate): string[] => [
  ...(use.agent_count > 0
    ? [t('groups.delete.agents', { count: use.agent_count }), agentsOf(use, t), t('groups.delete.agents.next')]
    : []),
  ...(!erases && use.sessions > 0 ? [t('groups.delete.sessions', { count: use.sessions })] : []),
  ...(!erases && use.endpoints > 0 ? [t('groups.delete.endpoints', { count: use.endpoints })] : []),
];

/** What is lost with the group, a sentence each. */
const lost = (use: GroupUse, t: Translate): string[] => [
  ...(use.sessions > 0 ? [t('groups.delete.erases', { count: use.sessions })] : []),
  ...(use.live > 0 ? [t('groups.delete.live', { count: use.live })] : []),
  ...(use.endpoints > 0 ? [t('groups.delete.erases.endpoints', { count: use.endpoints })] : []),
  ...(use.domains.length > 0 ? [t('groups.delete.domains', { count: use.domains.length })] : []),
  ...(use.projects.length > 0 ? [t('groups.delete.projects', { count: use.projects.length })] : []),
  ...(use.presets > 0 ? [t('groups.delete.presets', { count: use.presets })] : []),
];

/**
 * Deletes a group for good, after counting what belongs to it. Where the release refuses, it says what prevents it and offers
 * to inactivate the group instead (docs/contract/resources-and-operations.md 5.4).
 */
export function DeleteGroup({ group, onGone, onClose }: Props) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { name } = group;
  const remove = useMutation(resourceGroupWrites.remove);
  const modify = useMutation(resourceGroupWrites.modify);
  const { data, error, isFetchedAfterMount, refetch } = useQuery(resourceGroups.use(name));
  // what was counted before may be wrong by now
  const use = isFetchedAfterMount && !error ? data : undefined;
  const held = use !== undefined && isHeld(use, manager);
  const inactivates = held && group.is_active;
  const say = (lines: readonly string[], className: string | undefined) =>
    lines.length > 0 && (
      <div role={held ? 'alert' : undefined} className={className}>
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  const run = async () => {
    if (inactivates) {
      await modify.mutateAsync({ before: group, wanted: { is_active: false } });
      notify({ text: t('groups.inactivated', { name }) });
      return;
    }
    await remove.mutateAsync(group);
    notify({ text: t('groups.deleted', { name }) });
    onGone();
  };
  return (
    <ConfirmDialog
      title={t(held ? 'groups.delete.held' : 'groups.delete.title', { name })}
      action={t(inactivates ? 'groups.inactivate' : 'delete')}
      failed={t(inactivates ? 'groups.save.failed' : 'groups.delete.failed')}
      typed={held ? undefined : name}
      ready={use !== undefined && (!held || inactivates)}
      danger={!inactivates}
      run={run}
      onClose={onClose}
    >
      {error && <FailureNote title={t('groups.use.failed')} failure={error} onRetry={() => void refetch()} />}
      {!use && !error && <p aria-busy="true">{t('loading')}</p>}
      {use && held && (
        <>
          {say(against(use, deletesSessions(manager), t), parts.warning)}
          <p>{t(inactivates ? 'groups.delete.inactivate' : 'groups.delete.inactive')}</p>
        </>
      )}
      {use && !held && (
        <>
          {say(lost(use, t), parts.warning)}
          <p>
            {use.sessions + use.endpoints === 0 && `${t('groups.delete.free')} `}
            {t('groups.delete.what')}
          </p>
        </>
      )}
    </ConfirmDialog>
  );
}
