import { HttpResponse, http, type RequestHandler } from 'msw';
import { answerApi } from './api.ts';
import type { Release } from './behaviour.ts';
import type { Context } from './context.ts';
import type { Db } from './db.ts';
import { EndpointPool } from './endpoint-pool.ts';
import { randomFrom } from './ids.ts';
import { behaviourOf } from './profiles.ts';
import { rigSeed } from './seed/rig.ts';
import { UNIVERSITY_USERS, universitySeed } from './seed/university.ts';
import { answerWeb } from './web.ts';

export type ManagerOptions = {
  /** Which release to play; the newest by default. */
  version?: Release;
  /** `university`: 240 believable users; `rig`: exactly what the rig of real managers holds. */
  seed?: 'university' | 'rig';
  /** Users in all, for the university. */
  scale?: number;
  clock?: () => Date;
  /** Milliseconds that every answer is held back. */
  latency?: number;
};

/** A manager and its webserver in this process, with state that lives as long as it does. */
export type EmbeddedManager = {
  readonly version: Release;
  readonly db: Db;
  /** What the webserver thinks of its manager; null where it does not think (before 26.4). */
  readonly pool: EndpointPool | null;
  /** The webserver's answer; null where it would serve a file or the page. */
  web(request: Request): Promise<Response | null>;
  /** The answer of the manager's own port. */
  api(request: Request): Promise<Response>;
  /** `web` for msw, at any origin. */
  readonly handlers: RequestHandler[];
  /** Back to the seed. */
  reset(): void;
};

/** Puts a manager up; see README.md for where it differs from a real one. */
export function createManager(options: ManagerOptions = {}): EmbeddedManager {
  const {
    version = '26.9',
    seed = 'university',
    scale = UNIVERSITY_USERS,
    clock = () => new Date(),
    latency = 0,
  } = options;
  const behaviour = behaviourOf(version);
  const now = () => clock().getTime();
  const fresh = (): Context => ({
    behaviour,
    db: seed === 'rig' ? rigSeed(behaviour, now()) : universitySeed(behaviour, now(), scale),
    now,
    random: randomFrom(now()),
  });
  let ctx = fresh();

  const held = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (latency) await new Promise(resolve => setTimeout(resolve, latency));
    return answer();
  };
  const web = (request: Request) => held(() => answerWeb(ctx, request));
  return {
    version,
    get db() {
      return ctx.db;
    },
    pool: behaviour.endpointPool ? new EndpointPool(now) : null,
    web,
    api: request => held(() => answerApi(ctx, request)),
    handlers: [
      http.all('*', async ({ request }) => {
        const answer = await web(request);
        // msw keeps cookies of its own answers only
        return answer ? new HttpResponse(answer.body, answer) : undefined;
      }),
    ],
    reset() {
      ctx = fresh();
    },
  };
}
