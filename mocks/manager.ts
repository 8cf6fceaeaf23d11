import { HttpResponse, http, type RequestHandler } from 'msw';
import { answerApi } from './api.ts';
import type { Release } from './behaviour.ts';
import type { Context } from './context.ts';
import type { Db } from './db.ts';
import { EndpointPool } from './endpoint-pool.ts';
import { randomFrom } from './ids.ts';
import { behaviourOf } from './profiles.ts';
import { UNIVERSITY_IMAGES } from './seed/images.ts';
import { rigSeed } from './seed/rig.ts';
import { UNIVERSITY_USERS, universitySeed } from './seed/university.ts';
import { answerWeb } from './web.ts';

export type ManagerOptions = {
  /** The release to play; the newest by default. */
  version?: Release;
  /** `university`: 240 believable users; `rig`: exactly what the rig of real managers holds. */
  seed?: 'university' | 'rig';
  /** Number of users of the university. */
  scale?: number;
  /** Number of images of the university. */
  images?: number;
  clock?: () => Date;
  /** Delay of every answer in milliseconds, or what every answer waits for. */
  latency?: number | (() => Promise<void>);
  /** Milliseconds between two events of a background task; 0: all at once. */
  pace?: number;
};

/** A manager and its webserver in this process; the state lives as long as the process. */
export type EmbeddedManager = {
  readonly version: Release;
  readonly db: Db;
  /** How the webserver tracks whether its manager is up; null before 26.4. */
  readonly pool: EndpointPool | null;
  /** The webserver's answer; null if it serves a file or the page. */
  web(request: Request): Promise<Response | null>;
  /** The answer of the manager's own port. */
  api(request: Request): Promise<Response>;
  /** `web` for msw, at any origin. */
  readonly handlers: RequestHandler[];
  /** Back to the seed. */
  reset(): void;
};

/** Creates a manager; README.md says where it differs from a real one. */
export function createManager(options: ManagerOptions = {}): EmbeddedManager {
  const {
    version = '26.9',
    seed = 'university',
    scale = UNIVERSITY_USERS,
    images = UNIVERSITY_IMAGES,
    clock = () => new Date(),
    latency = 0,
    pace = 0,
  } = options;
  const behaviour = behaviourOf(version);
  const now = () => clock().getTime();
  const fresh = (): Context => ({
    behaviour,
    db: seed === 'rig' ? rigSeed(behaviour, now()) : universitySeed(behaviour, now(), scale, images),
    now,
    random: randomFrom(now()),
    pace,
  });
  let ctx = fresh();

  const held = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (typeof latency === 'function') await latency();
    else if (latency) await new Promise(resolve => setTimeout(resolve, latency));
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
        // msw stores cookies only of its own answers
        return answer ? new HttpResponse(answer.body, answer) : undefined;
      }),
    ],
    reset() {
      ctx = fresh();
    },
  };
}
