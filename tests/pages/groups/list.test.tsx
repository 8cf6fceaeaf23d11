import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { RELEASES } from '#mocks/behaviour.ts';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Resource Groups';

/** The text of a cell by the heading of its column. */
async function cell(name: string, heading: RegExp): Promise<string> {
  const list = await listNamed(LIST);
  const at = [...list.querySelectorAll('thead :is(th, td)')].findIndex(one => heading.test(one.textContent ?? ''));
  const row = await rowNamed(LIST, name);
  return row.querySelectorAll('td, th')[at]?.textContent ?? '';
}

describe.each(RELEASES)('on %s', version => {
  test('the list has each group with its agents by status, and slots used of all that alive agents have', async () => {
    await openPage('/resource-groups', {
      version,
      before: ({ db }) => {
        for (const [id, { scaling_group }] of db.agents)
          if (scaling_group === 'gpu' && !['i-gpu-01', 'i-fgpu-01', 'i-gpu-02'].includes(id)) db.agents.delete(id);
        const agent = db.agents.get('i-gpu-01');
        if (agent) agent.occupied_slots = { cpu: '10', mem: String(64 * 1024 ** 3), 'cuda.device': '3' };
        const alone = db.agents.get('i-fgpu-01');
        if (alone) alone.occupied_slots = {};
      },
    });
    expect(await cell('gpu', /^Scheduler/)).toBe('DRF');
    expect(await cell('gpu', /^Agents/)).toBe('2 alive, 1 lost');
    expect(await cell('gpu', /^CPU/)).toMatch(/10 \/ 160/);
    expect(await cell('gpu', /^RAM/)).toMatch(/64 \/ 768/);
    expect(await cell('serving', /^Agents/)).toBe('None');
    expect(await cell('serving', /^Public/)).toBe('No');
    expect(await cell('retired', /^Active/)).toBe('No');
    expect(await cell('gpu', /^WSProxy/)).toContain('wsproxy.hanbit.example');
  });
});

test('details show every stored option, and who may use the group; the token of its WSProxy is never read', async () => {
  const { sent } = await openPage('/resource-groups', { version: '26.9' });
  await listNamed(LIST);
  press(await rowNamed(LIST, 'gpu'), 'Details');
  const details = await dialogNamed('gpu');
  for (const option of ['config.more', 'preemption', 'route_cleanup_target_statuses', 'agent_selection_strategy'])
    expect(details).toHaveTextContent(option);
  expect(details).toHaveTextContent('{"kept":[1,2.5]}');
  expect(details).toHaveTextContent(/only stores the value/);
  await waitFor(() => expect(details).toHaveTextContent(/Domains.*default/));
  expect(document.body).not.toHaveTextContent('embedded-wsproxy-token');
  expect(JSON.stringify(sent)).not.toContain('wsproxy_api_token');
});

test('a domain admin, whom the manager lets read no resource group, does not get the page', async () => {
  await openPage('/resource-groups', { as: 'domain-admin@example.com' });
  await waitFor(() => expect(screen.queryByRole('table', { name: LIST })).toBeNull());
});
