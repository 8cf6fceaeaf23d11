import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Exchange, Facts, Step } from './exchange.ts';
import type { Answer, Answers } from './run.ts';

/** What one release answered to the suite: per exchange, each request with its masked answer. */
export type RecordedExchange = { name: string; steps: { request: Step; answer: Answer }[] };
export type Recording = { release: string; exchanges: RecordedExchange[] };

const account = (role: string) => ({
  email: `<e-mail of ${role}>`,
  password: `<password of ${role}>`,
  access_key: '<access key>',
  secret_key: '<secret>',
});

/** Placeholder facts, so that a recorded request contains no secret and is the same every time. */
const ANYBODY: Facts = {
  accounts: { superadmin: account('superadmin'), admin: account('admin'), user: account('user') },
  uuids: { superadmin: '<uuid>', admin: '<uuid>', user: '<uuid>' },
  origin: 'http://webserver.example',
  apiVersion: '<version>',
  nonce: '<nonce>',
};

/** The requests of an exchange as recorded. */
export const requestsOf = (exchange: Exchange): Step[] => exchange.steps(ANYBODY);

/** Combines requests and answers. Exchanges that were not run stay as in `before`, or are omitted. */
export function recordingOf(
  release: string,
  asked: readonly Exchange[],
  answers: Answers,
  before: Recording | null = null,
): Recording {
  const exchanges = asked.flatMap(exchange => {
    const given = answers[exchange.name];
    if (!given) return before?.exchanges.filter(({ name }) => name === exchange.name) ?? [];
    const steps = requestsOf(exchange).flatMap((request, i) => (given[i] ? [{ request, answer: given[i] }] : []));
    return [{ name: exchange.name, steps }];
  });
  return { release, exchanges };
}

const fileOf = (release: string): URL => new URL(`./recordings/${release}.json`, import.meta.url);

/** The recording of a release such as `23.09.10`; null if there is none. */
export function readRecording(release: string): Recording | null {
  const file = fileOf(release);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recording) : null;
}

/** Writes a recording with one line for each request and answer, so that a diff shows what changed. */
export function writeRecording({ release, exchanges }: Recording): void {
  const line = (value: unknown) => JSON.stringify(value);
  const blocks = exchanges.map(({ name, steps }) => {
    const lines = steps.map(
      ({ request, answer }) => `    { "request": ${line(request)},\n      "answer": ${line(answer)} }`,
    );
    return `  { "name": ${line(name)}, "steps": [\n${lines.join(',\n')}\n  ] }`;
  });
  writeFileSync(fileOf(release), `{ "release": ${line(release)}, "exchanges": [\n${blocks.join(',\n')}\n] }\n`);
}
