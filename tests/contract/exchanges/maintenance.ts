import { asEverybody, type Exchange, type Role, type Step, web } from '../exchange.ts';

/** What is done to a running cluster (docs/contract/resources-and-operations.md 10.1 to 10.3). */

const steps = (name: string, as: Exclude<Role, 'anonymous'>, ...all: Step[]): Exchange => ({
  name,
  via: 'webserver',
  as,
  writes: true,
  steps: () => all,
});

const announce = (body: unknown): Step => ({ method: 'POST', path: '/func/manager/announcement', body });
const announced: Step = { method: 'GET', path: '/func/manager/announcement' };

const put = (status: string): Step => ({
  method: 'PUT',
  path: '/func/manager/status',
  body: { status, force_kill: false },
});
/** Managers keep the status for up to 2 s. */
const status: Step = {
  method: 'GET',
  path: '/func/manager/status',
  wait: 2500,
  pick: body => (body as { status: string }).status,
};

export const maintenance: Exchange[] = [
  ...asEverybody(
    web('recalculate usage', { method: 'POST', path: '/func/resource/recalculate-usage', body: {} }, { writes: true }),
  ),
  steps(
    'announcement: announced and removed',
    'superadmin',
    announce({ enabled: true, message: 'Maintenance on **Friday**\n<b>from 18:00</b>' }),
    announced,
    announce({ enabled: true }),
    announced,
    announce({ enabled: false }),
    announced,
  ),
  steps('announcement: by a domain admin', 'admin', announce({ enabled: true, message: 'x' }), announced),
  steps('announcement: neither on nor off', 'superadmin', announce({ message: 'x' })),
  steps('status: by a domain admin', 'admin', put('frozen')),
  steps(
    'status: frozen and running again',
    'superadmin',
    put('frozen'),
    status,
    { method: 'POST', path: '/func/folders', body: {} },
    { method: 'POST', path: '/func/resource/recalculate-usage', body: {} },
    {
      method: 'POST',
      path: '/func/admin/gql',
      body: { query: 'mutation { result: delete_resource_preset(name: "e2e-nobody-has-this") { ok } }' },
    },
    put('running'),
    status,
  ),
];
