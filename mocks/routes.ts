import type { Caller, Context } from './context.ts';
import { graphqlDoor } from './graphql.ts';
import { json, readJson } from './http.ts';
import { announce, announcement } from './rest/announcement.ts';
import { authByGet, authByPost, authRole } from './rest/auth.ts';
import { authorize } from './rest/authorize.ts';
import { backgroundTask } from './rest/background-task.ts';
import { resourceSlotDetails, resourceSlots } from './rest/config.ts';
import { configDelete, configGet, configSet } from './rest/etcd-config.ts';
import { FOLDERS } from './rest/folder-behaviour.ts';
import { createFolder } from './rest/folder-create.ts';
import { changeOptions, folderInfo, listFolders, renameFolder } from './rest/folder-doors.ts';
import { clearFolder, deleteFolder, deleteFolderAt, purgeFolder, restoreFolder } from './rest/folder-trash.ts';
import { allFolderHosts, allowedTypes, folderHosts, folderUsage } from './rest/folders.ts';
import { managerStatus, setManagerStatus } from './rest/manager-status.ts';
import { malformedBody } from './rest/params.ts';
import { changeExpiredPassword, changeOwnPassword } from './rest/passwords.ts';
import { recalculateUsage } from './rest/recalculate-usage.ts';
import { signup } from './rest/signup.ts';

type Answer = Response | Promise<Response>;

/** A route of the manager. */
export type Route = {
  readonly method: string;
  readonly path: string;
  /** Who must sign: no one, any usable key, or a superadmin. */
  readonly needs: 'nobody' | 'login' | 'superadmin';
  /** It has parameters: such GETs fail at random through 23.09's webserver (docs/contract/resources-and-operations.md 0.6). */
  readonly readsParameters?: true;
  /** The object of the refusal when 26.9's role tables are empty; see `role_data`. */
  readonly readsObject?: 'user' | 'vfolder';
  /** Refused while the manager is frozen (docs/contract/resources-and-operations.md 10.2). */
  readonly needsRunning?: true;
  readonly answer: (ctx: Context, request: Request, caller: Caller | null) => Answer;
};

type Open = (ctx: Context, request: Request) => Answer;
type Closed = (ctx: Context, request: Request, caller: Caller) => Answer;
type More = Pick<Route, 'readsParameters' | 'readsObject' | 'needsRunning'>;

const open = (method: string, path: string, answer: Open, more: More = {}): Route => ({
  method,
  path,
  needs: 'nobody',
  answer,
  ...more,
});
const closed = (
  method: string,
  path: string,
  needs: 'login' | 'superadmin',
  answer: Closed,
  more: More = {},
): Route => ({
  method,
  path,
  needs,
  answer: (ctx, request, caller) => {
    if (!caller) throw new Error(`${path} was opened for nobody`);
    return answer(ctx, request, caller);
  },
  ...more,
});

const parameters = { readsParameters: true } as const;

/** What `{folder}` in a path matches. */
const folderIn = (request: Request): string =>
  decodeURIComponent(/\/folders\/([^/]+)/.exec(new URL(request.url).pathname)?.[1] ?? '');

/** The routes of folders. */
function folderRoutes({ release }: Context['behaviour']): readonly Route[] {
  const { trash } = FOLDERS[release];
  const bin = trash
    ? [
        closed('POST', '/folders/restore-from-trash-bin', 'login', restoreFolder),
        closed('POST', '/folders/delete-from-trash-bin', 'login', clearFolder),
        closed('POST', '/folders/purge', 'login', purgeFolder),
      ]
    : [];
  const routes = [
    closed('GET', '/folders', 'login', listFolders, parameters),
    closed('POST', '/folders', 'login', createFolder),
    closed('DELETE', '/folders', trash ? 'login' : 'superadmin', deleteFolder),
    ...bin,
    closed('POST', '/folders/{folder}/rename', 'login', (ctx, request, caller) =>
      renameFolder(ctx, request, caller, folderIn(request)),
    ),
    closed('POST', '/folders/{folder}/update-options', 'login', (ctx, request, caller) =>
      changeOptions(ctx, request, caller, folderIn(request)),
    ),
    closed('GET', '/folders/{folder}', 'login', (ctx, request, caller) => folderInfo(ctx, caller, folderIn(request))),
    closed('DELETE', '/folders/{folder}', 'login', (ctx, request, caller) =>
      deleteFolderAt(ctx, caller, folderIn(request)),
    ),
  ];
  return routes.map(route => (route.method === 'GET' ? route : { ...route, needsRunning: true }));
}

/** The routes of a release. */
function routesOf({ behaviour, db }: Context): readonly Route[] {
  const { resourceSlotsFor, managerStatusFor, signup: signups } = behaviour;
  const slots = (path: string, answer: Open, more: More = {}) =>
    resourceSlotsFor === 'anybody' ? open('GET', path, answer, more) : closed('GET', path, 'login', answer, more);
  return [
    open('GET', '/', ({ behaviour }) => json({ version: behaviour.apiVersion, manager: behaviour.manager })),
    open('POST', '/auth/authorize', withBody(authorize)),
    open('POST', '/auth/update-password-no-auth', withBody(changeExpiredPassword)),
    ...(signups === 'open' ? [open('POST', '/auth/signup', withBody(signup))] : []),
    closed('GET', '/auth', 'login', authByGet, parameters),
    closed('POST', '/auth', 'login', authByPost),
    closed('POST', '/auth/update-password', 'login', changeOwnPassword),
    closed('GET', '/auth/role', 'login', authRole, { ...parameters, readsObject: 'user' }),
    slots('/config/resource-slots', resourceSlots),
    slots('/config/resource-slots/details', resourceSlotDetails, parameters),
    closed('POST', '/config/get', 'superadmin', configGet),
    closed('POST', '/config/set', 'superadmin', configSet),
    closed('POST', '/config/delete', 'superadmin', configDelete),
    closed('GET', '/events/background-task', 'login', backgroundTask, parameters),
    closed('GET', '/folders/_/hosts', 'login', folderHosts, { ...parameters, readsObject: 'vfolder' }),
    closed('GET', '/folders/_/all-hosts', 'superadmin', allFolderHosts),
    closed('GET', '/folders/_/allowed-types', 'login', allowedTypes),
    closed('GET', '/folders/_/usage', 'superadmin', folderUsage, parameters),
    ...folderRoutes(behaviour),
    ...(db.totp_plugin ? [open('GET', '/totp', () => json({ totp_enabled: true }))] : []),
    ...(managerStatusFor === 'anybody'
      ? [open('GET', '/manager/status', managerStatus), open('GET', '/manager/announcement', announcement)]
      : [
          closed('GET', '/manager/status', 'superadmin', managerStatus),
          closed('GET', '/manager/announcement', 'login', announcement),
        ]),
    closed('PUT', '/manager/status', 'superadmin', setManagerStatus),
    closed('POST', '/manager/announcement', 'superadmin', announce),
    closed('POST', '/resource/recalculate-usage', 'superadmin', recalculateUsage),
    closed('POST', '/admin/gql', 'login', (ctx, request, caller) => graphqlDoor(ctx, request, caller)),
    closed('POST', '/admin/graphql', 'login', (ctx, request, caller) => graphqlDoor(ctx, request, caller, true)),
  ];
}

/** A route with a JSON body. */
const withBody =
  (answer: (ctx: Context, body: unknown) => Response): Open =>
  async (ctx, request) => {
    const body = await readJson(request);
    return body === undefined ? malformedBody(ctx.behaviour, request) : answer(ctx, body);
  };

/** The routes at a path; empty if the release does not have the URL. */
export function routesAt(ctx: Context, path: string): readonly Route[] {
  const parts = path.split('/');
  const fits = (route: Route): boolean => {
    const own = route.path.split('/');
    return own.length === parts.length && own.every((part, i) => part === parts[i] || part === '{folder}');
  };
  return routesOf(ctx).filter(fits);
}
