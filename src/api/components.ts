import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { agents } from './agents.ts';
import { getSession } from './auth-session.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { currentLink, managerVersion } from './connection.ts';
import { ApiError, toApiError } from './errors.ts';
import { ProbeDatabaseDocument, ProbeRedisDocument } from './generated/components.ts';
import { handshakeAt, shakeHands } from './handshake.ts';
import { rest } from './rest.ts';
import { loginCheck } from './sign-in.ts';
import { proxyOf, storages } from './storages.ts';
import { webserverHealth } from './webserver-health.ts';
import { within } from './within.ts';

/** The components that are asked, in the order in which requests meet them. */
export const COMPONENTS = [
  'webserver',
  'webserver-redis',
  'manager',
  'manager-status',
  'etcd',
  'database',
  'redis',
  'storage-proxies',
  'agents',
  'registries',
] as const;
export type Component = (typeof COMPONENTS)[number];

/** What a component answered: in short, as data that no language changes. `bad`: it answered that something is wrong. */
type Came = { text: string; bad?: boolean };

/** How a component was asked, and what came back. */
export type Probe = {
  /** The request, as one would write it. */
  asked: string;
  /** When the answer came, in ms since 1970, and how long it took. */
  at: number;
  ms: number;
  came: Came | null;
  failure: ApiError | null;
};

/** The longest wait for one component, in ms. */
export const patience = { probe: 9000 };

type Ask = { asked: string; ask: (signal: AbortSignal) => Promise<Came> };

const inApiMode = () => currentLink().connection.mode === 'api';

const accessKey = (): string => {
  const session = getSession();
  return session.phase === 'signed-in' ? session.access_key : '';
};

const STORED = z.object({ result: z.nullable(z.string()) });
const STATUS = z.object({ status: z.string() });

/** The body of an answer. @throws ApiError if it is of another form. */
function read<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError('protocol');
  return parsed.data;
}

/** Volumes of each storage proxy, those that failed apart. */
async function askStorages(signal: AbortSignal): Promise<Came> {
  const { volumes, failure } = await storages.read(signal);
  const proxies = [...new Set(volumes.map(({ id }) => proxyOf(id)))];
  const texts = proxies.map(proxy => {
    const own = volumes.filter(({ id }) => proxyOf(id) === proxy);
    const wrong = own.filter(volume => volume.failure ?? volume.health !== 'healthy');
    const why = [...new Set(wrong.map(volume => volume.failure?.words ?? volume.status_info ?? volume.health ?? '?'))];
    return `${proxy}: ${own.length - wrong.length}/${own.length} healthy${why.length > 0 ? ` (${why.join('; ')})` : ''}`;
  });
  const bad = failure !== null || volumes.some(volume => volume.failure ?? volume.health !== 'healthy');
  return { text: texts.join(' · ') || failure?.words || '0 volumes', bad };
}

/** How each component is asked; null: this console cannot ask it here. */
const ASKS: Record<Component, () => Ask | null> = {
  webserver: () =>
    inApiMode() || lacks(managerVersion(), 'health of the webserver') !== null
      ? null
      : {
          asked: 'GET /health',
          ask: async signal => {
            const { version, checks } = await webserverHealth(signal);
            const wrong = checks.filter(({ is_healthy }) => !is_healthy);
            const said = wrong.map(
              ({ component_id, error_message }) => `${component_id}: ${error_message ?? 'unhealthy'}`,
            );
            return { text: [version, ...said].join(' · '), bad: wrong.length > 0 };
          },
        },
  'webserver-redis': () =>
    inApiMode()
      ? null
      : {
          asked: 'POST /server/login-check',
          ask: async () => ({ text: `authenticated: ${(await loginCheck()) !== null}` }),
        },
  manager: () => ({
    asked: 'GET /',
    ask: async () => {
      const { connection } = currentLink();
      const said = await (connection.mode === 'api' ? handshakeAt(connection.endpoint) : shakeHands(undefined, true));
      return { text: `${said.manager} · ${said.version}` };
    },
  }),
  'manager-status': () => ({
    asked: 'GET /manager/status',
    ask: async signal => {
      const { status } = read(STATUS, (await rest({ method: 'GET', path: '/manager/status', signal })).body);
      return { text: status, bad: status !== 'running' };
    },
  }),
  etcd: () => ({
    asked: 'POST /config/get {"key": "manager/status"}',
    ask: async signal => {
      const { body } = await rest({ method: 'POST', path: '/config/get', body: { key: 'manager/status' }, signal });
      return { text: read(STORED, body).result ?? 'null' };
    },
  }),
  database: () => ({
    asked: 'GraphQL { domains { name } }',
    ask: async signal => ({
      text: `domains: ${(await run(ProbeDatabaseDocument, {}, { signal })).domains?.length ?? 0}`,
    }),
  }),
  redis: () => ({
    asked: 'GraphQL { keypair { concurrency_used } }',
    ask: async signal => {
      const { keypair } = await run(ProbeRedisDocument, { access_key: accessKey() }, { signal });
      return { text: `concurrency_used: ${keypair?.concurrency_used ?? 'null'}` };
    },
  }),
  'storage-proxies': () => ({ asked: 'GraphQL { storage_volume_list }', ask: askStorages }),
  agents: () => ({
    asked: 'GraphQL { agent_list }',
    ask: async signal => {
      const { connected, lost } = await agents.readCounts(signal);
      return { text: `alive: ${connected} · lost: ${lost}`, bad: lost > 0 };
    },
  }),
  registries: () => null,
};

/** Asks a component and returns its answer or failure; null if this console cannot ask. Never rejects. */
async function probe(component: Component, signal: AbortSignal): Promise<Probe | null> {
  const how = ASKS[component]();
  if (!how) return null;
  const start = Date.now();
  const end = (came: Came | null, failure: ApiError | null): Probe => {
    const at = Date.now();
    return { asked: how.asked, at, ms: at - start, came, failure };
  };
  return within(patience.probe, signal, how.ask).then(
    came => end(came, null),
    thrown => end(null, toApiError(thrown)),
  );
}

const one = (component: Component) =>
  queryOptions<Probe | null>({
    queryKey: ['components', component],
    queryFn: ({ signal }) => probe(component, signal),
    staleTime: 30_000,
  });

/**
 * Whether the webserver failed before it asked the manager: it reads its sessions from Redis, and answers 500 in plain text
 * where it cannot (seen on 24.9.7, docs/contract/resources-and-operations.md 11).
 */
export const isWebserverFault = ({ kind, status }: ApiError): boolean => kind === 'unreachable' && status === 500;

export const components = { one };
