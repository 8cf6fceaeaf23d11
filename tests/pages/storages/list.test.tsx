import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { ENDS, leaveNothing, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();

const LIST = 'Storages';
const volumeOf = ({ db }: EmbeddedManager, id: string) => {
  const volume = db.volumes.get(id);
  if (!volume) throw new Error(`no volume ${id}`);
  return volume;
};

describe.each(ENDS)('on %s', version => {
  test('a row has use and capacity, backend, capabilities, mount point and health, and opens its details', async () => {
    await openPage('/storages', { version });
    const row = await rowNamed(LIST, 'local:volume2');
    for (const text of ['61.4 TB of 96 TB (64%)', 'xfs', 'quota, vfolder', '/srv/volumes/volume2', 'Healthy'])
      expect(within(row).getByText(text)).toBeVisible();
    press(row, 'Details');
    const drawer = await dialogNamed('local:volume2');
    expect(await within(drawer).findByText('61,437,209,001,984 / 96,000,000,000,000 B')).toBeVisible();
  });

  test('two volumes that report the same capacity and use are named', async () => {
    await openPage('/storages', { version });
    expect(await screen.findByText(/^local:volume1, local:volume2 report the same capacity and use/)).toBeVisible();
  });

  test('a volume whose use cannot be read fails alone', async () => {
    await openPage('/storages', {
      version,
      before: manager => {
        volumeOf(manager, 'local:volume3').broken = true;
      },
    });
    expect(within(await rowNamed(LIST, 'local:volume3')).getByText('could not be read')).toBeVisible();
    expect(within(await rowNamed(LIST, 'local:volume1')).getByText(/64%/)).toBeVisible();
    expect(screen.getByText('Could not be read: local:volume3.')).toBeVisible();
  });

  test('where a storage proxy does not answer, the volumes of the others are shown', async () => {
    await openPage('/storages', {
      version,
      before: manager => {
        const { db } = manager;
        db.volumes.set('cold:tape', { ...volumeOf(manager, 'local:volume1') });
        const hosts = [...db.domains.values()].find(({ name }) => name === 'default')?.allowed_vfolder_hosts;
        Object.assign(hosts ?? {}, { 'cold:tape': ['create-vfolder'] });
        db.dead_proxies.add('cold');
      },
    });
    expect(within(await rowNamed(LIST, 'cold:tape')).getByText('could not be read')).toBeVisible();
    expect(within(await rowNamed(LIST, 'local:volume1')).getByText(/64%/)).toBeVisible();
    expect(screen.getByText('The manager could not list the volumes.')).toBeVisible();
    expect(screen.getByText('Could not be read: cold:tape.')).toBeVisible();
  });

  test('the gear of a row opens the page of its volume', async () => {
    const { router } = await openPage('/storages', { version });
    press(await rowNamed(LIST, 'local:volume2'), 'Quota settings');
    expect(await screen.findByText('61,437,209,001,984 / 96,000,000,000,000 B')).toBeVisible();
    expect(router.state.location.pathname).toBe('/storages/local:volume2');
    expect(document.querySelector('h1')).toHaveTextContent('local:volume2');
  });
});
