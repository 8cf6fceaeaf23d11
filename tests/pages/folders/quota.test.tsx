import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fetchWords } from '#i18n/language.ts';
import { useQuota } from '#pages/folders/use-quota.ts';
import { onStage } from '#tests/kit/stage.tsx';
import { leaveNothing, signedIn } from './signed-in.ts';

leaveNothing();
await fetchWords('work');
await fetchWords('folders');

const Told = ({ host, project }: { host: string; project: string }) => <p>{useQuota(host, project).told}</p>;

/** What is said of the quota of a project on a host, the manager holding `set` bytes for it. */
async function told(email: string, release: '24.09' | '25.15', host: string, set?: number) {
  const there = await signedIn(email, release);
  const { db } = there.manager;
  const project = [...db.groups.values()].find(({ name }) => name === 'nlp-lab');
  if (!project) throw new Error('the seed has no such project');
  if (set !== undefined) db.quota_scopes.set(`${host}/project:${project.id}`, set);
  onStage(<Told host={host} project={project.id} />);
  return there;
}

test.each([
  [12_000_000_000, /^[\d.]+ [kMG]B of 12 GB used$/],
  [5_000_003_584, /^[\d.]+ [kMG]B of ≈ 5 GB \(5,000,003,584 B\) used$/],
  [Number.MAX_SAFE_INTEGER, /^[\d.]+ [kMG]B of ≈ 9\.01 PB \(9,007,199,254,740,991 B\) used$/],
  [0, /^[\d.]+ [kMG]B used, no limit$/],
])('a quota of %d bytes', async (bytes, words) => {
  await told('admin@example.com', '25.15', 'local:volume2', bytes);
  expect(await screen.findByText(words)).toBeVisible();
});

test('a host that keeps to no quotas tells none, whatever was set', async () => {
  await told('admin@example.com', '25.15', 'local:volume1', 12_000_000_000);
  expect(await screen.findByText('not reported')).toBeVisible();
});

test('a domain admin is told from 25.15 on, and why not before', async () => {
  await told('domain-admin@example.com', '25.15', 'local:volume2', 12_000_000_000);
  expect(await screen.findByText(/of 12 GB used$/)).toBeVisible();
});

test('up to 24.09 it is said that quotas are for superadmins', async () => {
  await told('domain-admin@example.com', '24.09', 'local:volume2', 12_000_000_000);
  expect(
    await screen.findByText('On this release only superadmins can read and set quotas of projects.'),
  ).toBeVisible();
});

test('what could not be read is said to be so', async () => {
  const there = await signedIn('admin@example.com', '25.15');
  there.cut();
  onStage(<Told host="local:volume2" project="44444444-4444-4444-8444-444444444444" />);
  expect(await screen.findByText('could not be read')).toBeVisible();
});
