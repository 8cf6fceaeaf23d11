import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import type { ScalingGroupRow } from '../group-rows.ts';
import { standardOptions } from '../scheduler-options.ts';
import type { Time } from '../time.ts';

type Given = Partial<ScalingGroupRow> & { name: string };

/** Adds a resource group with the options that every new one has. */
export function addResourceGroup(db: Db, behaviour: Behaviour, created_at: Time, given: Given): void {
  const { scheduler_opts, ...rest } = given;
  db.scaling_groups.set(given.name, {
    ...{ description: '', is_active: true, is_public: true, wsproxy_addr: null, wsproxy_api_token: null },
    ...{ driver: 'static', driver_opts: {}, scheduler: 'fifo', use_host_network: false },
    created_at,
    ...rest,
    scheduler_opts: { ...standardOptions(behaviour), ...scheduler_opts },
  });
}

/** Adds the rig's two groups. */
export function addRigGroups(db: Db, behaviour: Behaviour, start: Time): void {
  addResourceGroup(db, behaviour, start, { name: 'default', description: 'General nodes' });
  addResourceGroup(db, behaviour, start, { name: 'gpu', description: 'GPU nodes' });
}

/** Adds the university's groups. The sessions of `retired` are over; `serving` has neither agents nor sessions. */
export function addUniversityGroups(db: Db, behaviour: Behaviour, start: Time): void {
  const DAY = 86_400_000;
  addResourceGroup(db, behaviour, start - 900 * DAY, { name: 'default', description: 'Nodes without accelerators' });
  addResourceGroup(db, behaviour, start - 700 * DAY, {
    name: 'gpu',
    description: 'GPU nodes of the machine room in hall 3',
    scheduler: 'drf',
    wsproxy_addr: 'https://wsproxy.hanbit.example:5050',
    wsproxy_api_token: 'embedded-wsproxy-token',
    scheduler_opts: { pending_timeout: 3600, config: { num_retries_to_skip: 5, more: { kept: [1, 2.5] } } },
  });
  addResourceGroup(db, behaviour, start - 500 * DAY, {
    name: 'serving',
    description: 'Model services',
    is_public: false,
    use_host_network: true,
    scheduler_opts: { allowed_session_types: ['inference'], agent_selection_strategy: 'concentrated' },
  });
  addResourceGroup(db, behaviour, start - 1400 * DAY, {
    name: 'retired',
    description: '퇴역한 노드',
    is_active: false,
    scheduler: 'lifo',
  });
  const old = [...db.sessions.values()].find(session => session.name === 'old-5');
  if (old) old.scaling_group = 'retired';
}
