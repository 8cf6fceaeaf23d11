import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ENDS, leaveNothing, listNamed, type OpenOptions, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Sessions';

async function opened(search = '', options: OpenOptions = {}) {
  const page = await openPage(`/sessions${search}`, { seed: 'university', ...options });
  await listNamed(LIST);
  return page;
}

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe.each(ENDS)('on %s', version => {
  test('running, pending and finished sessions have a tab each, with how many there are', async () => {
    await opened('', { version });
    await waitFor(() =>
      expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual(['Running3', 'Pending1', 'Finished6']),
    );
    expect(names().sort()).toEqual(['jupyter', 'render', 'train-llm']);
  });

  test('what a session holds of each slot has a column, as it is known before and after its end', async () => {
    await opened('?tab=finished', { version });
    const row = await rowNamed(LIST, 'old-1');
    await waitFor(() =>
      expect(
        within(row)
          .getAllByRole('cell')
          .map(cell => cell.textContent),
      ).toContain('16'),
    );
    const columns = [...document.querySelectorAll('thead th[data-column]')].map(head =>
      head.getAttribute('data-column'),
    );
    const map = version === '23.09' ? 'occupied_slots' : 'requested_slots';
    expect(columns).toEqual(expect.arrayContaining([`${map}.cpu`, `${map}.mem`, `${map}.cuda.device`]));
  });

  test('details have resources, kernels and the way through the statuses, and lead to where they belong', async () => {
    const { manager } = await opened('', { version });
    const id = [...manager.db.sessions.values()].find(({ name }) => name === 'train-llm')?.id;
    await openPage(`/sessions?detail=${id}`, { version, seed: 'university' });
    const drawer = await dialogNamed('train-llm');
    const resources = await within(drawer).findByRole('table');
    const asked = version === '23.09' ? '' : '64 GiB';
    expect(within(resources).getByRole('row', { name: /^RAM/ })).toHaveTextContent(`RAM${asked}64 GiB`);
    expect(within(drawer).getAllByText(/^CPU 8 Core, RAM 32 GiB, GPU 2$/)).toHaveLength(2);
    expect(within(drawer).getAllByText(/^\+2s$/).length).toBeGreaterThan(2);
    const href = (name: string) => within(drawer).getAllByRole('link', { name })[0]?.getAttribute('href');
    expect(href('default')).toBe('/resource-groups?detail=default');
    expect(href('i-cpu-01')).toBe('/agents?detail=i-cpu-01');
    expect(href('registry.example/stable/python-pytorch:2.5-py312')).toContain('/images?canonical=');
    expect(href('noam@hanbit.example')).toContain('/users?email=');
  });
});

test('an address of the former tab of live sessions shows the running ones', async () => {
  await opened('?tab=live');
  expect(screen.getByRole('tab', { name: /^Running/ })).toHaveAttribute('aria-selected', 'true');
});
