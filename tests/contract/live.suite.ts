import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareVersions } from '#lib/versions.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { behaviourOf } from '#mocks/profiles.ts';
import { differences } from './compare.ts';
import type { Accounts, Exchange } from './exchange.ts';
import { EXCHANGES } from './exchanges.ts';
import { holdsRigUsers, releaseOf } from './live.ts';
import { readRecording, recordingOf, writeRecording } from './recording.ts';
import { type Answer, type Answers, Asker } from './run.ts';
import { embeddedTarget, realTarget } from './target.ts';

/**
 * The suite against a real manager, run only by live.config.ts:
 * LIVE_MANAGER (webserver), LIVE_API (the manager's own port, optional), LIVE_ACCOUNTS (a JSON file with `accounts` as
 * the rig prints it), LIVE_RECORD=1 to write the release's recording too, LIVE_WRITES=1 for the exchanges that
 * write too, LIVE_ONLY for only the exchanges whose names match this pattern.
 */
const { LIVE_MANAGER: manager = '', LIVE_API: api, LIVE_ACCOUNTS: file = '', LIVE_RECORD: record } = process.env;
const { LIVE_WRITES: writes, LIVE_ONLY: only } = process.env;
const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: Accounts };
const live = { manager, accounts, ...(api ? { api } : {}) };

let release = '';
let rigUsers = false;
let real: Asker;
let embedded: Asker;
const answers: Answers = {};

beforeAll(async () => {
  release = await releaseOf(manager);
  rigUsers = await holdsRigUsers(live);
  // the same release, or the newest older one
  const played = RELEASES.findLast(version => compareVersions(behaviourOf(version).manager, release) <= 0) ?? '23.09';
  const mock = embeddedTarget(played);
  real = new Asker(realTarget(manager, api), accounts);
  embedded = new Asker(mock.target, mock.accounts);
});

const compare = (exchange: Exchange, expected: Answer[], actual: Answer[]): string[] =>
  expected.flatMap((answer, i) => {
    const other = actual[i];
    const kindsOnly = exchange.needsRigUsers === true && !rigUsers;
    return other
      ? [
          ...differences(answer.status, other.status, false, 'status'),
          ...differences(answer.type, other.type, false, 'type'),
          ...differences(answer.headers, other.headers, kindsOnly, 'headers'),
          ...differences(answer.body, other.body, kindsOnly, 'body'),
        ].map(line => `step ${i + 1}: ${line}`)
      : [`step ${i + 1}: no answer`];
  });

const asked = EXCHANGES.filter(({ via }) => api || via === 'webserver')
  .filter(exchange => writes || !exchange.writes)
  .filter(({ name }) => !only || new RegExp(only).test(name));

describe('the embedded manager answers as the real one', () => {
  test.each(asked.map(exchange => [exchange.name, exchange] as const))('%s', async (_, exchange) => {
    const given = await real.answers(exchange);
    answers[exchange.name] = given;
    const found = compare(exchange, given, await embedded.answers(exchange));
    expect(found, found.join('\n')).toEqual([]);
  });
});

afterAll(() => {
  if (!record) return;
  if (!release) throw new Error('the manager did not say which release it is: nothing is recorded');
  // a recording contains values, so it must not contain other people's users
  const values = asked.some(({ needsRigUsers }) => needsRigUsers);
  if ((values && !rigUsers) || !api) throw new Error('only a fresh rig with its own port (LIVE_API) can be recorded');
  writeRecording(recordingOf(release, EXCHANGES, answers, readRecording(release)));
});
