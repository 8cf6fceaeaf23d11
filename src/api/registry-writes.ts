import { type Change, MASK } from './activity.ts';
import { managerVersion } from './connection.ts';
import {
  CreateRegistryDocument,
  CreateRegistryNodeDocument,
  ModifyRegistryDocument,
  ModifyRegistryNodeDocument,
} from './generated/registries.ts';
import { inEtcd, type Registry } from './registries.ts';
import { type Write, write } from './write.ts';

/** What a form holds of a registry. */
export type RegistryValues = Omit<Registry, 'row_id' | 'has_password'> & {
  /** A new password; null leaves it as it is. */
  password: string | null;
  /** Removes the stored password. */
  no_password: boolean;
};

const stale = [['registries'], ['images', 'by-registry']] as const;

type Texts = Pick<RegistryValues, 'url' | 'type' | 'project' | 'username' | 'ssl_verify' | 'is_global'>;

const LABELS = {
  url: 'registry.url',
  type: 'registry.type',
  project: 'registry.project',
  username: 'registry.username',
  ssl_verify: 'registry.ssl_verify',
  is_global: 'registry.is_global',
} as const satisfies Record<keyof Texts, string>;
const NAMES = Object.keys(LABELS) as (keyof Texts)[];

/** What differs, by its names. Null clears. */
function differences(before: Registry | null, wanted: RegistryValues): Partial<Texts> & { password?: string | null } {
  const texts = NAMES.filter(name => (before?.[name] ?? null) !== (wanted[name] ?? null));
  return {
    ...(Object.fromEntries(texts.map(name => [name, wanted[name]])) as Partial<Texts>),
    ...(wanted.password === null ? {} : { password: wanted.password }),
    ...(wanted.no_password && before?.has_password ? { password: null } : {}),
  };
}

/** The changes as the activity shows them; never a password. */
function changesOf(before: Registry | null, changed: ReturnType<typeof differences>): Change[] {
  const texts = NAMES.filter(name => name in changed).map(
    (name): Change => ({ label: LABELS[name], from: before?.[name] ?? null, to: changed[name] ?? null }),
  );
  if (!('password' in changed)) return texts;
  const from = before?.has_password ? MASK : null;
  return [...texts, { label: 'registry.password', from, to: changed.password === null ? null : MASK }];
}

/** The same as properties by host name: a project is a list. */
const propsOf = ({ is_global: _, project, ...rest }: ReturnType<typeof differences>) => ({
  ...rest,
  ...(project === undefined ? {} : { project: project?.split(',') ?? null }),
});

const withoutNull = <Props extends object>(props: Props): { [Name in keyof Props]: NonNullable<Props[Name]> } =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null)) as never;

const subjectOf = ({ registry_name, project }: Pick<Registry, 'registry_name' | 'project'>): string =>
  [registry_name, project].filter(Boolean).join(' · ');

/**
 * Adds a registry. Managers accept a name that another has, and a blank one, which up to 24.03 makes every registry call fail:
 * the form has refused both. @throws ApiError.
 */
const create: Write<RegistryValues> = {
  mutationFn: async wanted => {
    const changed = differences(null, wanted);
    const { registry_name: hostname, url, type } = wanted;
    const logged = {
      action: 'registries.create',
      subject: subjectOf(wanted),
      changes: changesOf(null, changed),
      cli: null,
    } as const;
    if (inEtcd(managerVersion())) {
      const props = { ...withoutNull(propsOf(changed)), url, type };
      await write(CreateRegistryDocument, { hostname, props }, logged);
    } else {
      await write(CreateRegistryNodeDocument, { ...withoutNull(changed), registry_name: hostname, url, type }, logged);
    }
  },
  meta: { stale },
};

/**
 * Changes a registry; sends nothing if nothing differs. Up to 24.03 the manager removes all keys of the registry before it
 * checks the new ones: no text may be blank, or the registry is gone (docs/contract/resources-and-operations.md 2.3).
 * @throws ApiError.
 */
const modify: Write<{ before: Registry; wanted: RegistryValues }> = {
  mutationFn: async ({ before, wanted }) => {
    const changed = differences(before, wanted);
    if (Object.keys(changed).length === 0) return;
    const logged = {
      action: 'registries.modify',
      subject: subjectOf(before),
      changes: changesOf(before, changed),
      cli: null,
    } as const;
    if (before.row_id === null) {
      // 23.03 requires both
      const props = { ...propsOf(changed), url: wanted.url, type: wanted.type };
      await write(ModifyRegistryDocument, { hostname: before.registry_name, props }, logged);
    } else {
      await write(ModifyRegistryNodeDocument, { id: before.row_id, ...changed }, logged);
    }
  },
  meta: { stale },
};

export const registryWrites = { create, modify };
