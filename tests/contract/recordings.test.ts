import { describe, expect, test } from 'vitest';
import { RELEASES } from '#mocks/behaviour.ts';
import { behaviourOf } from '#mocks/profiles.ts';
import { differences } from './compare.ts';
import { EXCHANGES } from './exchanges.ts';
import { readRecording, requestsOf } from './recording.ts';
import { Asker } from './run.ts';
import { embeddedTarget } from './target.ts';

/** The embedded manager must answer as the real releases did. */
describe.each(RELEASES)('the embedded manager as %s', version => {
  const { manager: release } = behaviourOf(version);
  const recording = readRecording(release);
  const recorded = new Map(recording?.exchanges.map(({ name, steps }) => [name, steps]));
  const { target, accounts } = embeddedTarget(version);
  const asker = new Asker(target, accounts);

  test('was recorded, and nothing recorded has left the suite', () => {
    expect(recording?.release).toBe(release);
    expect([...recorded.keys()].filter(name => !EXCHANGES.some(exchange => exchange.name === name))).toEqual([]);
  });

  test.each(EXCHANGES.map(exchange => [exchange.name, exchange] as const))('%s', async (name, exchange) => {
    const steps = recorded.get(name);
    if (!steps)
      throw new Error(`no recording of this exchange: record ${release} anew (npm run test:live -- --record)`);
    // a recording of other requests proves nothing
    expect(steps.map(step => step.request)).toEqual(JSON.parse(JSON.stringify(requestsOf(exchange))));
    const answers = await asker.answers(exchange);
    const found = steps.flatMap(({ request, answer }, i) =>
      differences(answer, answers[i]).map(
        line => `step ${i + 1} ${request.method} ${request.path} ${JSON.stringify(request.body ?? '')}\n    ${line}`,
      ),
    );
    expect(found, found.join('\n')).toEqual([]);
  });
});

test('exchanges are told apart by name', () => {
  const names = EXCHANGES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
