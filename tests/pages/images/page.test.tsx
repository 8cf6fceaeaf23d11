import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Images';

/** The texts of a row by column. */
async function cellsOf(row: HTMLElement): Promise<Record<string, string>> {
  const list = await listNamed(LIST);
  const headers = within(list)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent ?? '');
  const cells = [...row.children].map(({ textContent }) => textContent ?? '');
  return Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? '']));
}

describe.each(['23.09', '26.9'] as const)('on %s', version => {
  test('every image is a row for each architecture, with registry, name, base OS, digest and minimum resources', async () => {
    await openPage('/images', { version, seed: 'rig' });
    await listNamed(LIST);
    expect(screen.getByText('5 images')).toBeVisible();
    const row = await rowNamed(LIST, 'stable/tensor-kit');
    expect(await cellsOf(row)).toMatchObject({});
    press(row, 'Details');
    const details = await dialogNamed(/stable\/tensor-kit:2.4-py311-cuda12.1 \(x86_64\)/);
    for (const text of ['py311, cuda12.1', 'ubuntu22.04', 'python', '2 GiB', '0.1'])
      expect(within(details).getAllByText(new RegExp(`^${text}`)).length).toBeGreaterThan(0);
    expect(details).toHaveTextContent('sha256:4a4f49e2ae55f3f518efe98d2955fa45d1c380a5b76c652b86d02d65dcaccd22');
  });
});
