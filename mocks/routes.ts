import type { Caller, Context } from './context.ts';
import { graphqlDoor } from './graphql.ts';
import { json, readJson } from './http.ts';
import { authByGet, authByPost, authRole } from './rest/auth.ts';
import { authorize } from './rest/authorize.ts';
import { resourceSlotDetails, resourceSlots } from './rest/config.ts';
import { allFolderHosts, folderHosts } from './rest/folders.ts';
import { announcement, managerStatus, setManagerStatus } from './rest/manager-status.ts';
import { malformedBody } from './rest/params.ts';
import { changeExpiredPassword } from './rest/passwords.ts';
import { signup } from './rest/signup.ts';

type Answer = Response | Promise<Response>;

/** A door of the manager. */
export type Route = {
  readonly method: string;
  readonly path: string;
  /** Who has to sign: nobody, anybody with a usable key, a superadmin. */
  readonly needs: 'nobody' | 'login' | 'superadmin';
  /** It reads parameters: the GETs that 23.09's webserver spoils (contract/resources-and-operations.md 0.6). */
  readonly readsParameters?: true;
  /** What the refusal is about where 26.9's tables of roles are empty; see `role_data`. */
  readonly readsObject?: 'user' | 'vfolder';
  readonly answer: (ctx: Context, request: Request, caller: Caller | null) => Answer;
};

type Open = (ctx: Context, request: Request) => Answer;
type Closed = (ctx: Context, request: Request, caller: Caller) => Answer;
type More = Pick<Route, 'readsParameters' | 'readsObject'>;

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

/** The doors of a release. */
function routesOf({ resourceSlotsFor, managerStatusFor, signup: signups }: Context['behaviour']): readonly Route[] {
  const slots = (path: string, answer: Open, more: More = {}) =>
    resourceSlotsFor === 'anybody' ? open('GET', path, answer, more) : closed('GET', path, 'login', answer, more);
  return [
    open('GET', '/', ({ behaviour }) => json({ version: behaviour.apiVersion, manager: behaviour.manager })),
    open('POST', '/auth/authorize', withBody(authorize)),
    open('POST', '/auth/update-password-no-auth', withBody(changeExpiredPassword)),
    ...(signups === 'open' ? [open('POST', '/auth/signup', withBody(signup))] : []),
    closed('GET', '/auth', 'login', authByGet, parameters),
    closed('POST', '/auth', 'login', authByPost),
    closed('GET', '/auth/role', 'login', authRole, { ...parameters, readsObject: 'user' }),
    slots('/config/resource-slots', resourceSlots),
    slots('/config/resource-slots/details', resourceSlotDetails, parameters),
    closed('GET', '/folders/_/hosts', 'login', folderHosts, { ...parameters, readsObject: 'vfolder' }),
    closed('GET', '/folders/_/all-hosts', 'superadmin', allFolderHosts),
    ...(managerStatusFor === 'anybody'
      ? [open('GET', '/manager/status', managerStatus), open('GET', '/manager/announcement', announcement)]
      : [
          closed('GET', '/manager/status', 'superadmin', managerStatus),
          closed('GET', '/manager/announcement', 'login', announcement),
        ]),
    closed('PUT', '/manager/status', 'superadmin', setManagerStatus),
    closed('POST', '/admin/gql', 'login', (ctx, request, caller) => graphqlDoor(ctx, request, caller)),
    closed('POST', '/admin/graphql', 'login', (ctx, request, caller) => graphqlDoor(ctx, request, caller, true)),
  ];
}

/** A door that reads a JSON body. */
const withBody =
  (answer: (ctx: Context, body: unknown) => Response): Open =>
  async (ctx, request) => {
    const body = await readJson(request);
    return body === undefined ? malformedBody(ctx.behaviour, request) : answer(ctx, body);
  };

/** The doors at a path; empty where the release knows no such URL. */
export const routesAt = ({ behaviour }: Context, path: string): readonly Route[] =>
  routesOf(behaviour).filter(route => route.path === path);
