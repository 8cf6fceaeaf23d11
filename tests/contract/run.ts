import { createHash } from 'node:crypto';
import { signatureOf } from '#mocks/sign.ts';
import type { Accounts, Exchange, Facts, Role, Step } from './exchange.ts';
import { maskHeaders, maskJson, maskText } from './mask.ts';
import type { Target } from './target.ts';

/** A masked answer. Of a page only the type is kept. */
export type Answer = { status: number; type: string | null; headers: Record<string, string>; body: unknown };

/** The answer of a skipped step. */
const NOT_ASKED: Answer = { status: 0, type: null, headers: {}, body: '<not asked>' };

/** Answers by the name of their exchange, one for each step. */
export type Answers = Record<string, Answer[]>;

/** Keeps cookies of answers and sends them with requests, as a browser does for one origin. */
class Jar {
  readonly #cookies = new Map<string, string>();

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }

  get header(): Record<string, string> {
    const text = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return text ? { Cookie: text } : {};
  }
}

const bodyOf = ({ body, raw }: Step): string | undefined =>
  raw ?? (body === undefined ? undefined : JSON.stringify(body));

/** A masked answer, and its unmasked JSON. */
type Given = { answer: Answer; body: unknown };

/** The step with learned values filled in; a name without a value stays as it is. */
function filled(step: Step, learned: Record<string, string>): Step {
  const { learn, pick } = step;
  const text = JSON.stringify(step).replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => learned[name] ?? whole);
  return { ...(JSON.parse(text) as Step), ...(learn ? { learn } : {}), ...(pick ? { pick } : {}) };
}

async function answerOf(response: Response, { pick }: Step, { nonce }: Facts): Promise<Given> {
  const type = response.headers.get('Content-Type');
  const sent = await response.text();
  // a 204 may have a JSON type and no body
  const isJson = type?.includes('json') && sent !== '';
  const looked = pick && isJson ? JSON.stringify(pick(JSON.parse(sent))) : sent;
  const text = looked.replaceAll(nonce, '<nonce>');
  const page = type?.startsWith('text/html');
  let body: unknown = page ? '<page>' : maskText(text);
  if (isJson) body = maskJson(JSON.parse(text));
  else if (type?.startsWith('text/plain')) body = text.split('\n').map(line => maskText(line.trimEnd()));
  const headers = maskHeaders(response.headers);
  const answer = { status: response.status, type: page ? 'text/html' : type, headers, body };
  return { answer, body: isJson ? JSON.parse(sent) : sent };
}

/** Runs exchanges with a manager. */
export class Asker {
  readonly #target: Target;
  readonly #accounts: Accounts;
  readonly #sessions = new Map<Role, Promise<Jar>>();
  #facts: Promise<Facts> | undefined;

  constructor(target: Target, accounts: Accounts) {
    this.#target = target;
    this.#accounts = accounts;
  }

  /** The masked answers to one exchange. */
  async answers(exchange: Exchange): Promise<Answer[]> {
    this.#facts ??= this.#learn();
    const facts = await this.#facts;
    const own = exchange.as === 'anonymous' ? new Jar() : await this.#session(exchange.as);
    const answers: Answer[] = [];
    const learned: Record<string, string> = {};
    for (const asked of exchange.steps(facts)) {
      if ((asked.needs && !learned[asked.needs]) || (asked.unless && learned[asked.unless])) {
        answers.push(NOT_ASKED);
        continue;
      }
      const step = filled(asked, learned);
      const jar = await this.#jarOf(step, own);
      if (step.wait && this.#target.needsTime) await new Promise(done => setTimeout(done, step.wait));
      const ask = () =>
        exchange.via === 'manager' || step.signedBy
          ? this.#askManager(exchange, step, facts)
          : this.#askWeb(step, jar, facts);
      const { answer, body } = await (exchange.spoiled ? whole(ask) : ask());
      for (const [name, value] of Object.entries(step.learn?.(body) ?? {})) if (value) learned[name] = value;
      answers.push(answer);
    }
    return answers;
  }

  async #jarOf({ as }: Step, own: Jar): Promise<Jar> {
    if (as === undefined) return own;
    return as === 'anonymous' ? new Jar() : this.#session(as);
  }

  async #askWeb(step: Step, jar: Jar, facts: Facts): Promise<Given> {
    const response = await this.#target.web(step.path, initOf(step, jar.header));
    jar.keep(response);
    return answerOf(response, step, facts);
  }

  async #askManager({ as, tamper }: Exchange, step: Step, facts: Facts): Promise<Given> {
    const { api } = this.#target;
    if (!api) throw new Error('the manager has no port of its own here');
    const account = step.signedBy ?? (as === 'anonymous' ? null : this.#accounts[as]);
    const signed = account ? signedHeaders(step, account, api.host, facts.apiVersion) : {};
    return answerOf(await api.ask(step.path, initOf(step, tamper ? tamper(signed) : signed)), step, facts);
  }

  /** One session for each role and run: a login takes a real manager most of a second. */
  #session(role: Exclude<Role, 'anonymous'>): Promise<Jar> {
    const known = this.#sessions.get(role);
    if (known !== undefined) return known;
    const { email: username, password } = this.#accounts[role];
    const opened = (async () => {
      const jar = new Jar();
      const step = { method: 'POST', path: '/server/login', body: { username, password } };
      const response = await this.#target.web(step.path, initOf(step, {}));
      jar.keep(response);
      const { authenticated } = (await response.json()) as { authenticated?: boolean };
      if (!authenticated) throw new Error(`${username} cannot sign in`);
      return jar;
    })();
    this.#sessions.set(role, opened);
    return opened;
  }

  async #learn(): Promise<Facts> {
    const uuid = async (role: Exclude<Role, 'anonymous'>): Promise<string> => {
      const step = { method: 'POST', path: '/func/admin/gql', body: { query: '{user{uuid}}' } };
      const response = await this.#target.web(step.path, initOf(step, (await this.#session(role)).header));
      return ((await response.json()) as { data: { user: { uuid: string } } }).data.user.uuid;
    };
    const shake = (await (await this.#target.web('/func/', {})).json()) as { version: string };
    return {
      accounts: this.#accounts,
      uuids: { superadmin: await uuid('superadmin'), admin: await uuid('admin'), user: await uuid('user') },
      origin: this.#target.origin,
      apiVersion: shake.version,
      nonce: createHash('sha256').update(`${Date.now()} ${Math.random()}`).digest('hex').slice(0, 10),
    };
  }
}

const initOf = (step: Step, more: Record<string, string>): RequestInit => {
  const body = bodyOf(step);
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return {
    method: step.method,
    headers: { ...type, ...more, ...step.headers },
    ...(body === undefined ? {} : { body }),
  };
};

type Keys = Pick<Accounts['user'], 'access_key' | 'secret_key'>;

function signedHeaders(step: Step, account: Keys, host: string, version: string): Record<string, string> {
  const date = new Date().toISOString();
  const contentType = bodyOf(step) === undefined ? 'application/octet-stream' : 'application/json';
  const signature = signatureOf(
    { method: step.method, path: step.path, host, date, contentType, version },
    account.secret_key,
  );
  return {
    'X-BackendAI-Version': version,
    'X-BackendAI-Date': date,
    Authorization: `BackendAI signMethod=HMAC-SHA256, credential=${account.access_key}:${signature}`,
  };
}

/** Retries while 23.09's proxy breaks the request, as the console does. */
async function whole(ask: () => Promise<Given>): Promise<Given> {
  for (let left = 40; ; left--) {
    const given = await ask();
    const { msg } = (given.body ?? {}) as { msg?: string };
    if (given.answer.status !== 400 || msg !== 'Malformed body' || left === 0) return given;
  }
}

/** All answers of a manager to the given exchanges, without those that need a port that is unknown. */
export async function runExchanges(
  target: Target,
  accounts: Accounts,
  exchanges: readonly Exchange[],
): Promise<Answers> {
  const asker = new Asker(target, accounts);
  const answers: Answers = {};
  for (const exchange of exchanges) {
    if (exchange.via === 'manager' && !target.api) continue;
    answers[exchange.name] = await asker.answers(exchange);
  }
  return answers;
}
