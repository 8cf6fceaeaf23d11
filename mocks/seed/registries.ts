import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { writeEtcdRegistry } from '../etcd-registries.ts';
import { randomFrom, tokenFrom, uuidFrom } from '../ids.ts';
import type { HostedTag, RegistryRow } from '../registry-rows.ts';
import { labelsOfRig, RIG_IMAGES } from './rig-images.ts';

type Given = Pick<RegistryRow, 'registry_name' | 'type'> &
  Partial<Omit<RegistryRow, 'project'>> & { projects?: readonly string[] };

/** Adds a registry: one entry up to 24.03, later a row for each project. */
function addRegistry(db: Db, { registries: { home } }: Behaviour, random: () => number, given: Given): void {
  const { projects = [], ...rest } = given;
  const own = {
    url: `https://${given.registry_name}`,
    username: null,
    password: null,
    ssl_verify: true,
    is_global: true,
    ...rest,
  };
  if (home === 'etcd') {
    const { url, type, username, password, ssl_verify } = own;
    writeEtcdRegistry(db.etcd, own.registry_name, {
      ...{ url, type, ssl_verify },
      ...(username === null ? {} : { username }),
      ...(password === null ? {} : { password }),
      ...(projects.length === 0 ? {} : { project: [...projects] }),
    });
    return;
  }
  for (const project of projects.length === 0 ? [null] : projects) {
    const row: RegistryRow = { ...own, id: uuidFrom(random), project };
    db.registries.set(row.id, row);
  }
}

const UNLABELLED =
  'ai.backend.kernelspec is required; ai.backend.features is required; ai.backend.base-distro is required; ai.backend.runtime-type is required; ai.backend.runtime-path is required';

/** The tags of the rig's registry: one is no image of Backend.AI. */
const RIG_TAGS: readonly HostedTag[] = [
  {
    name: 'plain/not-a-kernel',
    tag: '1.0',
    architecture: 'x86_64',
    digest: 'sha256:7165016702c0f0569f3c7b2bcc37cdf5269c87f3132e327b9e0c8cc987ae461e',
    labels: {},
    skipped: UNLABELLED,
  },
  ...RIG_IMAGES.map(([name, tag, architecture, digest, , own]) => ({
    ...{ name, tag, architecture, digest: `sha256:${digest}`, skipped: null },
    labels: labelsOfRig(own),
  })),
];

/** The addresses at which the rig's registry answers. */
const addRigHosts = (db: Db, { registryPort }: Behaviour): void => {
  for (const host of ['127.0.0.1', 'localhost'])
    db.registry_hosts.push({ host: `${host}:${registryPort}`, silent: false, tags: RIG_TAGS });
};

/** Adds the rig's registry. */
export function addRigRegistry(db: Db, behaviour: Behaviour): void {
  const host = `127.0.0.1:${behaviour.registryPort}`;
  addRigHosts(db, behaviour);
  addRegistry(db, behaviour, randomFrom(45), {
    registry_name: host,
    url: `http://${host}`,
    type: 'docker',
    projects: ['stable'],
  });
}

/** Adds the university's registries: one has a closed port, one never answers, and the stream of one is cut twice. */
export function addRegistries(db: Db, behaviour: Behaviour): void {
  const random = randomFrom(47);
  const add = (given: Given) => addRegistry(db, behaviour, random, given);
  add({ registry_name: 'cr.backend.ai', type: 'harbor2', projects: ['stable', 'community', 'multiarch'] });
  add({
    registry_name: 'harbor.hanbit.example',
    type: 'harbor2',
    projects: ['nlp-lab', 'medical-imaging'],
    username: 'robot$console',
    password: 'a-registry-password',
  });
  add({ registry_name: 'index.docker.io', type: 'docker', projects: ['lablup'], is_global: false });
  add({ registry_name: 'closed.hanbit.example:5000', type: 'docker', projects: ['stable'], ssl_verify: false });
  add({ registry_name: 'silent.hanbit.example', type: 'docker', projects: ['stable'] });
  add({ registry_name: 'cut.hanbit.example', type: 'docker', projects: ['stable'] });
  addRigHosts(db, behaviour);
  const own = (name: string): HostedTag => ({
    ...{ name, tag: '2026.11', architecture: 'x86_64', digest: `sha256:${tokenFrom(random)}${tokenFrom(random)}` },
    labels: labelsOfRig({}),
    skipped: null,
  });
  const skipped = { ...own('stable/registry-mirror'), labels: {}, skipped: UNLABELLED };
  db.registry_hosts.push(
    { host: 'cr.backend.ai', silent: false, tags: [own('stable/python-notebook'), skipped] },
    { host: 'harbor.hanbit.example', silent: false, tags: [] },
    { host: 'index.docker.io', silent: false, tags: [] },
    { host: 'silent.hanbit.example', silent: true, tags: [] },
    { host: 'cut.hanbit.example', silent: false, tags: ['a', 'b', 'c'].map(name => own(`stable/${name}`)) },
  );
}
