import { asEverybody, type Exchange, type Step, web } from '../exchange.ts';
import {
  clearTrash,
  createFolder,
  deleteById,
  EMPTIED,
  folders,
  folderWriting,
  listOf,
  lookFor,
  purge,
  restore,
} from './folder-steps.ts';
import { ask, PROJECT, STRANGER } from './write-steps.ts';

const get = (name: string, path: string): Exchange => web(name, { method: 'GET', path }, { spoiled: true });

/** Names that some or all releases refuse (docs/contract/resources-and-operations.md 7.2). */
const NAMES: readonly ((own: string) => string)[] = [
  () => '.ssh',
  () => '.bashrc',
  own => `.${own}`,
  own => `with space ${own}`,
  own => `sl/${own}`,
  own => `한글 ${own}`,
  () => 'x'.repeat(65),
  own => `${own}-`,
];

/** Faults of a new folder, each alone. */
const FLAWS: readonly Record<string, unknown>[] = [
  { host: 'local:nowhere' },
  { permission: 'fly' },
  { usage_mode: 'fly' },
  { cloneable: 'x' },
];

const LIST =
  'query($f:String,$o:String){vfolder_list(limit:9,offset:0,filter:$f,order:$o){items{name host permission usage_mode group_name status} total_count}}';
/**
 * Filters and orders of the list of folders (docs/contract/resources-and-operations.md 7.3); `N` stands for the
 * beginning of the exchange's names.
 */
const FILTERS = [
  'ownership_type == "group"',
  'host == "local:volume2"',
  'permission == "ro"',
  'permission == "READ_ONLY"',
  'permission == "fly"',
  'usage_mode == "data"',
  'usage_mode == "DATA"',
  'creator ilike "admin%"',
  'status == "ready"',
  'status == "READY"',
  'status == "delete-pending"',
  'status == "DELETE_PENDING"',
  'status in ["ready","performing"]',
  'status == "fly"',
  'cloneable == false',
  `group == "${PROJECT}"`,
  `quota_scope_id == "project:${PROJECT}"`,
  'cur_size > 1',
];
const ORDERS = [
  'name',
  '-name',
  'host,-name',
  'permission,name',
  '-usage_mode,name',
  'creator,name',
  'status,-name',
  'cloneable,name',
  'created_at',
  'nope',
];

const rename = (at: string, new_name: unknown, more?: Partial<Step>): Step =>
  folders('POST', `/${at}/rename`, { new_name }, more);
const options = (at: string, body: Record<string, unknown>, more?: Partial<Step>): Step =>
  folders('POST', `/${at}/update-options`, body, more);

/** A step for a folder by id, and by name for 23.09. */
const bothWays = (name: string, step: (at: string) => Step): Step[] => [step('{{folder}}'), step(name)];

const FOLDER = 'folder';
const SECOND = 'second';

/** The folders of projects (docs/contract/resources-and-operations.md 7). */
export const projectFolders: Exchange[] = [
  ...asEverybody(get('folders, allowed types', '/func/folders/_/allowed-types')),
  ...asEverybody(get('folders, hosts of a project', `/func/folders/_/hosts?group_id=${PROJECT}`)),
  folderWriting('create', ({ n, m }) => [
    ...createFolder(n, { permission: 'ro', usage_mode: 'data', cloneable: true }, FOLDER),
    lookFor(n),
    ...createFolder(n, { host: 'local:volume2' }),
    ...createFolder(m, { permission: 'wd', usage_mode: 'model' }, SECOND),
    lookFor(m),
    lookFor(m, { as: 'admin' }),
    lookFor(m, { as: 'user' }),
  ]),
  folderWriting('create without host, permission and mode', ({ n }) => [
    ...createFolder(n, { host: null }, FOLDER),
    lookFor(n),
  ]),
  folderWriting('create refused', ({ n }) => [
    ...FLAWS.flatMap(flaw => createFolder(n, flaw)),
    folders('POST', '', { name: n, host: 'local:volume1', group: STRANGER }),
    folders('POST', '', { name: n, host: 'local:volume1', group: 'nowhere' }),
    folders('POST', '', { host: 'local:volume1', group: PROJECT }),
    lookFor(n),
  ]),
  ...NAMES.map((name, i) =>
    folderWriting(`a folder called ${i + 1}`, ({ n }) => [...createFolder(name(n), {}, FOLDER), lookFor(name(n))]),
  ),
  folderWriting('rename', ({ n, m }) => [
    ...createFolder(n, {}, FOLDER),
    ...createFolder(m, {}, SECOND),
    rename('{{folder}}', `${n}-by-id`),
    rename(n, `${n}-by-name`),
    lookFor(`${n}-by-id`),
    lookFor(`${n}-by-name`),
    rename('{{folder}}', n),
    rename(`${n}-by-name`, n),
    rename(n, n),
    ...[m, '.ssh', 'x'.repeat(65), 5].flatMap(to => bothWays(n, at => rename(at, to))),
    rename(`${n}-nowhere`, m),
    folders('POST', `/${n}/rename`, {}),
    lookFor(n),
  ]),
  folderWriting('options', ({ n }) => [
    ...createFolder(n, {}, FOLDER),
    ...bothWays(n, at => options(at, { permission: 'ro' })),
    lookFor(n),
    ...bothWays(n, at => options(at, { permission: 'wd', cloneable: true })),
    lookFor(n),
    ...bothWays(n, at => options(at, {})),
    ...bothWays(n, at => options(at, { permission: 'fly' })),
    ...bothWays(n, at => options(at, { cloneable: null, permission: null })),
    options(`${n}-nowhere`, { permission: 'ro' }),
    lookFor(n),
  ]),
  folderWriting('what is told of one', ({ n }) => [
    ...createFolder(n, {}, FOLDER),
    folders('GET', `/${n}`),
    folders('GET', '/{{folder}}'),
    folders('GET', `/${n}-nowhere`),
    listOf(n, `?group_id=${PROJECT}`),
    listOf(n),
    ...(['admin', 'user'] as const).flatMap(as => [listOf(n, `?group_id=${PROJECT}`, { as }), listOf(n, '', { as })]),
  ]),
  folderWriting('trash', ({ n }) => [
    ...createFolder(n, {}, FOLDER),
    ...deleteById('{{folder}}'),
    lookFor(n),
    ...bothWays(n, at => rename(at, `${n}-x`)),
    ...bothWays(n, at => options(at, { permission: 'ro' })),
    folders('GET', '/{{folder}}'),
    listOf(n, `?group_id=${PROJECT}`),
    ...createFolder(n, {}, SECOND),
    restore('{{folder}}'),
    lookFor(n),
    restore('{{folder}}'),
    clearTrash('{{folder}}'),
    { ...lookFor(n), wait: EMPTIED },
  ]),
  folderWriting('purge out of the trash', ({ n }) => [
    ...createFolder(n, {}, FOLDER),
    purge('{{folder}}'),
    lookFor(n),
    ...deleteById('{{folder}}'),
    purge('{{folder}}'),
    lookFor(n),
  ]),
  folderWriting('delete for ever', ({ n }) => [
    ...createFolder(n, {}, FOLDER),
    ...deleteById('{{folder}}'),
    clearTrash('{{folder}}'),
    { ...lookFor(n), wait: EMPTIED },
    restore('{{folder}}'),
    ...deleteById('{{folder}}'),
    clearTrash('{{folder}}'),
    { ...rename('{{folder}}', `${n}-x`), wait: EMPTIED },
    listOf(n, `?group_id=${PROJECT}`),
    ...createFolder(n, {}, SECOND),
    purge('{{folder}}'),
    purge('{{folder}}'),
  ]),
  folderWriting('delete by name', ({ n }) => [
    ...createFolder(n, {}, FOLDER),
    folders('DELETE', `/${n}`),
    lookFor(n),
    folders('DELETE', `/${n}`),
  ]),
  folderWriting('unknown ones', () => [
    ...deleteById(STRANGER),
    restore(STRANGER),
    clearTrash(STRANGER),
    purge(STRANGER),
    folders('DELETE', '', { vfolder_id: 'nonsense' }),
    folders('DELETE', '', {}),
    restore('nonsense'),
    clearTrash('nonsense'),
    purge('nonsense'),
    folders('POST', '/restore-from-trash-bin', {}),
  ]),
  ...(['admin', 'user'] as const).map(as =>
    folderWriting(`writes by the ${as}`, ({ n, m }) => [
      ...createFolder(n, {}, FOLDER),
      ...createFolder(m, {}, SECOND, { as }),
      lookFor(m),
      ...bothWays(n, at => rename(at, `${n}-x`, { as })),
      lookFor(`${n}-x`),
      options('{{folder}}', { permission: 'ro' }, { as }),
      lookFor(n),
      ...deleteById('{{folder}}', { as }),
      lookFor(n),
      restore('{{folder}}', { as }),
      clearTrash('{{folder}}', { as }),
      purge('{{folder}}', { as }),
    ]),
  ),
  folderWriting('lists', ({ n, m }) => [
    ...createFolder(n, { permission: 'ro' }, FOLDER),
    ...createFolder(m, { usage_mode: 'data', cloneable: true }, SECOND),
    ...deleteById('{{second}}'),
    ...FILTERS.map(f => ask(LIST, { f: `(name ilike "${n.slice(0, -1)}%") & (${f})`, o: 'name' })),
    ...ORDERS.map(o => ask(LIST, { f: `name ilike "${n.slice(0, -1)}%"`, o })),
    ask('query($g:UUID){vfolder_list(limit:9,offset:0,group_id:$g){items{name}}}', { g: STRANGER }),
    ask('query($f:String){vfolder_list(limit:9,offset:0,filter:$f,domain_name:"default"){items{name} total_count}}', {
      f: `name == "${n}"`,
    }),
  ]),
];
