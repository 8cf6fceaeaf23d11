import type { Caller, Context } from '../context.ts';
import { etcdRegistries } from '../etcd-registries.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import { type ImageRow, labelledLimits } from '../image-rows.ts';
import type { HostedTag, RegistryRow } from '../registry-rows.ts';
import type { TaskProgress, TaskRow } from '../task-rows.ts';
import { mutation } from './roles.ts';

/** `rescan_images`, and the scan that its background task does (docs/contract/resources-and-operations.md 1.6). */

type Scanned = Pick<RegistryRow, 'registry_name' | 'url' | 'type'> & { projects: string[] | null };

/** The registries that are meant; all of them without a name. @throws ManagerError as the store does. */
function meant({ behaviour, db }: Context, name: string | null, project: string | null): Scanned[] {
  if (behaviour.registries.home === 'etcd')
    return [...etcdRegistries(db.etcd)]
      .filter(([hostname]) => name === null || hostname === name)
      .map(([registry_name, { url, type, project }]) => ({ registry_name, url, type, projects: project }));
  return [...db.registries.values()]
    .filter(row => name === null || row.registry_name === name)
    .filter(row => project === null || row.project === project)
    .map(({ project, ...row }) => ({ ...row, projects: project === null ? null : [project] }));
}

/** A failure in the words of Python. */
class Unscanned extends Error {}

/** What a registry's host shows of it. @throws Unscanned where it cannot be read. */
function tagsOf(
  { behaviour, db }: Context,
  { registry_name, url, type, projects }: Scanned,
): readonly HostedTag[] | null {
  const address = url.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');
  const host = db.registry_hosts.find(one => one.host === address);
  const { scansWithoutProject, home } = behaviour.registries;
  if (!projects?.length && (/^harbor/.test(type) || !scansWithoutProject) && home === 'database')
    throw new Unscanned(
      `ContainerRegistryProjectEmpty('${type} container registry requires project value, but None is provided')`,
    );
  if (!host) {
    const [name, port = /^https/.test(url) ? '443' : '80'] = address.split(':');
    throw new Unscanned(
      `ClientConnectorError(ConnectionKey(host='${name}', port=${port}, is_ssl=False, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None, server_hostname=None), ConnectionRefusedError(111, "Connect call failed ('${name}', ${port})"))`,
    );
  }
  if (host.silent) return null;
  const stored = [...db.images.values()].filter(image => image.registry === registry_name);
  const own: HostedTag[] = stored.map(image => ({ ...image, skipped: null }));
  const isOwn = ({ name }: HostedTag) =>
    home === 'etcd' && type === 'docker' ? true : (projects ?? ['']).some(project => name.startsWith(project));
  const isNew = (tag: HostedTag) =>
    !own.some(
      ({ name, tag: at, architecture }) => name === tag.name && at === tag.tag && architecture === tag.architecture,
    );
  return [...host.tags.filter(isNew), ...own].filter(isOwn);
}

/** Stores an image as the scan found it. Returns it as the text at the end of the task names it. */
function store({ behaviour, db }: Context, registry: string, found: HostedTag): string {
  const same = ({ name, tag, architecture, registry: of }: ImageRow) =>
    of === registry && name === found.name && tag === found.tag && architecture === found.architecture;
  const before = [...db.images.values()].find(same);
  const row: ImageRow = before ?? {
    ...{ id: uuidFrom(randomFrom(db.images.size + 7001)), registry, is_local: false, size_bytes: 937, aliases: [] },
    ...{ name: found.name, tag: found.tag, architecture: found.architecture, labels: found.labels },
    project: found.name.split('/')[0] ?? null,
    digest: found.digest,
    resource_limits: labelledLimits(found.labels),
    supported_accelerators: [],
    status: 'ALIVE',
  };
  row.status = 'ALIVE';
  if (behaviour.images.limits === 'stored') row.resource_limits = labelledLimits(row.labels);
  db.images.set(row.id, row);
  if (behaviour.registries.doneText === 'known-ids') return before ? `UUID('${row.id}')` : 'None';
  return `'${row.id}'`;
}

type Outcome = Pick<TaskRow, 'progress' | 'end'>;

/** Scans registries one after the other; the first that fails ends the task, and a silent one never does. */
function scan(ctx: Context, registries: readonly Scanned[]): Outcome {
  const progress: TaskProgress[] = [];
  const ids: string[] = [];
  const { skipsUnlabelled, doneText } = ctx.behaviour.registries;
  let total = 0;
  for (const registry of registries) {
    let tags: readonly HostedTag[] | null;
    try {
      tags = tagsOf(ctx, registry);
    } catch (error) {
      return { progress, end: { status: 'failed', message: (error as Error).message } };
    }
    if (tags === null) return { progress, end: null };
    total += new Set(tags.map(({ name, tag }) => `${name}:${tag}`)).size;
    for (const found of tags) {
      const name = `${found.name}:${found.tag}/${found.architecture}`;
      const isSkipped = found.skipped !== null && skipsUnlabelled;
      if (!isSkipped) ids.push(store(ctx, registry.registry_name, found));
      const message = isSkipped ? `Skipped ${name} (${found.skipped})` : `Updated ${name} (${found.digest})`;
      progress.push({ message, current: progress.length + 1, total });
    }
  }
  const message = doneText === 'nothing' ? '' : `[${ids.join(', ')}]`;
  return { progress, end: { status: 'done', message } };
}

/** What becomes of a scan of the registries that a name and a project mean. */
function outcomeOf(ctx: Context, name: string | null, project: string | null): Outcome {
  try {
    const registries = meant(ctx, name, project);
    if (registries.length > 0 || ctx.behaviour.registries.unknownRegistry === 'nothing') return scan(ctx, registries);
    const message = `RuntimeError('It is an unknown registry.', '${name}')`;
    return { progress: [], end: { status: 'failed', message } };
  } catch (error) {
    return { progress: [], end: { status: 'failed', message: `DataError('${(error as Error).message}')` } };
  }
}

type Arguments = { registry?: string | null; project?: string | null };

/** `rescan_images`: answers at once; domain admins may too. */
export const rescanImages = mutation<Arguments>(['superadmin', 'admin'], (ctx: Context, _: Caller, args) => {
  const name = args.registry ?? null;
  const id = uuidFrom(randomFrom(ctx.now() + ctx.db.tasks.size));
  const cuts = name?.startsWith('cut.') ? 2 : 0;
  ctx.db.tasks.set(id, { id, ...outcomeOf(ctx, name, args.project ?? null), over: false, cuts });
  return { ok: true, msg: '', task_id: id };
});
