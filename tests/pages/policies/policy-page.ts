import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import type { KeypairPolicyRow, PolicyRow } from '#mocks/policy-rows.ts';
import { keypairPolicyRow, projectPolicyRow, userPolicyRow } from '#mocks/seed/rows.ts';
import { listNamed, type OpenOptions, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

export type Kind = 'keypair' | 'user' | 'project';
export const KINDS = ['keypair', 'user', 'project'] as const;
export const LIST = 'Resource Policies';
export const GiB = 1024 ** 3;

/** The limits of the policy that tests change: four cores, 16 GiB, five sessions of two containers, 600 s of idling. */
const PLAIN: Partial<KeypairPolicyRow> = {
  total_resource_slots: { cpu: '4', mem: String(16 * GiB) },
  max_containers_per_session: 2,
  idle_timeout: 600,
};

/** Adds a policy that nobody follows to an embedded manager. */
export function addPolicy({ db }: EmbeddedManager, kind: Kind, name: string, given: object = {}): void {
  const named = { name, created_at: Date.UTC(2026, 0, 2) };
  if (kind === 'user') db.user_resource_policies.set(name, userPolicyRow({ ...named, ...given }));
  else if (kind === 'project') db.project_resource_policies.set(name, projectPolicyRow({ ...named, ...given }));
  else db.keypair_resource_policies.set(name, keypairPolicyRow({ ...named, ...PLAIN, ...given }));
}

/** A copy of what an embedded manager holds of a policy. @throws Error where it holds none. */
export function held<Row = PolicyRow>({ db }: EmbeddedManager, kind: Kind, name: string): Row {
  const row = db[`${kind}_resource_policies`].get(name);
  if (!row) throw new Error(`the manager has no policy ${name}`);
  return structuredClone(row) as Row;
}

/** The tab of a kind, with a policy `plain` that nobody follows. */
export async function openPolicies(kind: Kind, version: Release = '26.9', { before, ...options }: OpenOptions = {}) {
  const page = await openPage(`/resource-policies?tab=${kind}`, {
    version,
    ...options,
    before: manager => {
      addPolicy(manager, kind, 'plain');
      before?.(manager);
    },
  });
  await listNamed(LIST);
  return page;
}

/** Opens the dialog of an action at the end of a row, whose title is given. */
export async function openFromRow(name: string, action: 'Details' | 'Edit' | 'Delete' | 'Duplicate', title: string) {
  press(await rowNamed(LIST, name), action);
  return dialogNamed(title);
}

export const editing = (name: string) => openFromRow(name, 'Edit', `Edit ${name}`);
export const deleting = (name: string) => openFromRow(name, 'Delete', `Delete ${name}?`);
