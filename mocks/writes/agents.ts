import type { Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { inPayload, missing, notNull, PayloadRefusal, updated } from './database.ts';
import { done, mutation } from './roles.ts';
import { tooManyArguments } from './slots.ts';

type Props = { schedulable?: boolean | null; scaling_group?: string | null };

/** Up to 26.4 the agent is asked first to change its resource group. @throws ManagerError for one that does not answer. */
function refuseGroup({ behaviour, db }: Context, id: string, group: string | null): void {
  const agent = db.agents.get(id);
  if (behaviour.release === '26.9') {
    if (group !== null && !db.scaling_groups.has(group)) throw new PayloadRefusal(`no such scaling group: ${group}`);
    return;
  }
  if (!agent) throw new ManagerError(`No such agent instance. (${id})`, 'instance_read_not-found');
  if (agent.status !== 'ALIVE') throw new ManagerError('An unknown error occurred.');
  if (group !== null && !db.scaling_groups.has(group))
    throw inPayload(
      missing(
        updated('agents', { scaling_group: group }, 'id'),
        'fk_agents_scaling_group_scaling_groups',
        'scaling_group',
        group,
        'scaling_groups',
      ),
    );
}

/** `modify_agent` (docs/contract/resources-and-operations.md 4.5). On every release only superadmins may. */
export const modifyAgent = mutation<{ id: string; props: Props }>(['superadmin'], (ctx, { user }, { id, props }) => {
  const { db } = ctx;
  // 23.09 checks no role before the resolver, but this resolver does
  if (user.role !== 'superadmin') throw new PayloadRefusal('no permission to execute None');
  if (Object.keys(props).length === 0) throw tooManyArguments('ModifyAgent');
  const { schedulable, scaling_group: group } = props;
  if (group !== undefined) refuseGroup(ctx, id, group);
  const agent = db.agents.get(id);
  if (!agent) throw new PayloadRefusal('no matching modifyagent');
  if (schedulable === null) throw inPayload(notNull(updated('agents', agent, 'id'), 'schedulable'));
  if (schedulable !== undefined) agent.schedulable = schedulable;
  if (typeof group === 'string') agent.scaling_group = group;
  return done();
});
