// Counts what the test runners report: the last line of every command that runs tests comes from here.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './setup.mjs';

const bin = (name, file) => path.join(ROOT, 'node_modules', name, file);

/** The first lines of a failure, to be printed under its name. */
const said = messages =>
  stripVTControlCharacters(messages.filter(Boolean).join('\n'))
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 12)
    .map(line => `\n    ${line.slice(0, 200)}`)
    .join('');

/** The journeys that failed, from a report's suites: their names, each with the first lines of its error. */
const unexpected = (suites, within = '') =>
  suites.flatMap(({ title, suites: inner = [], specs }) => [
    ...specs.flatMap(spec =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(
          ({ projectName, results }) =>
            `[${projectName}] ${within}${title} › ${spec.title}${said(
              results.flatMap(({ errors }) =>
                errors.map(({ message, location }) => `${message}\nat line ${location?.line}`),
              ),
            )}`,
        ),
    ),
    ...unexpected(inner, `${within}${title} › `),
  ]);

/** Adds up what the steps of a command passed, failed and skipped. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /**
   * What failed, by name and with its reason; printed again at the end.
   * @type {string[]}
   */
  names = [];
  /**
   * How long each step took, in the order in which they ended.
   * @type {{ name: string, seconds: number }[]}
   */
  steps = [];
  #step = { name: '', began: 0 };

  /** A step begins: its name and the time are printed, and `end` notes how long it took. */
  begin(name) {
    console.log(`\n▸ ${name}`);
    this.#step = { name, began: Date.now() };
  }

  /** The step that began last has ended. */
  end() {
    const { name, began } = this.#step;
    this.steps.push({ name, seconds: (Date.now() - began) / 1000 });
  }

  /** @param {{ passed?: number, failed?: number, skipped?: number, names?: string[] }} counts */
  add({ passed = 0, failed = 0, skipped = 0, names = [] }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.names.push(...names);
  }

  /** Runs a command that is one check: it passes when it exits with 0. */
  check(name, command, args) {
    this.begin(name);
    const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    this.end();
    this.add(status === 0 ? { passed: 1 } : { failed: 1, names: [name] });
    console.log(status === 0 ? `✓ ${name}` : `✗ ${name}`);
    return status === 0;
  }

  /** Runs vitest and adds its tests; a file that could not be run is a failure too. */
  vitest(name, args, env = {}) {
    this.#runner(
      name,
      [bin('vitest', 'vitest.mjs'), 'run', ...args, '--reporter=dot', '--reporter=json'],
      file => [`--outputFile.json=${file}`],
      env,
      report => ({
        passed: report.numPassedTests,
        failed:
          report.numFailedTests +
          report.testResults.filter(f => f.status === 'failed' && f.assertionResults.length === 0).length,
        skipped: report.numPendingTests + report.numTodoTests,
        names: report.testResults.flatMap(({ name: file, status, assertionResults }) => [
          ...(status === 'failed' && assertionResults.length === 0 ? [path.relative(ROOT, file)] : []),
          ...assertionResults
            .filter(result => result.status === 'failed')
            .map(
              ({ fullName, failureMessages }) => `${path.relative(ROOT, file)} › ${fullName}${said(failureMessages)}`,
            ),
        ]),
      }),
    );
  }

  /** Runs Playwright and adds its tests; a flaky one counts as failed, as there are no retries. */
  playwright(name, args, env = {}) {
    this.#runner(
      name,
      [bin('@playwright/test', 'cli.js'), 'test', '-c', 'tests/e2e', ...args, '--reporter=list,json'],
      () => [],
      env,
      ({ stats, errors, suites }) => ({
        passed: stats.expected,
        failed:
          stats.unexpected + stats.flaky + (stats.expected + stats.unexpected === 0 ? 1 : 0) + (errors?.length ?? 0),
        skipped: stats.skipped,
        names: [...unexpected(suites), ...(errors ?? []).map(error => error.message)],
      }),
    );
  }

  #runner(name, args, more, env, read) {
    this.begin(name);
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tally-')), 'report.json');
    const { status } = spawnSync(process.execPath, [...args, ...more(file)], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
    });
    this.end();
    const counts = fs.existsSync(file) ? read(JSON.parse(fs.readFileSync(file, 'utf8'))) : { failed: 1 };
    // A runner that fails without naming a failed test has failed all the same.
    this.add(status !== 0 && !counts.failed ? { ...counts, failed: 1, names: [name] } : counts);
  }

  /**
   * Prints the minutes of each step, what failed, and the counts as the last line; returns the exit code. If TALLY names a
   * file, the same is written there for the tally that adds up several commands (`read`).
   */
  finish() {
    const { passed, failed, skipped, names, steps } = this;
    if (steps.length > 0) console.log('\nMinutes:');
    for (const { name, seconds } of steps) console.log(`  ${(seconds / 60).toFixed(1).padStart(5)}  ${name}`);
    if (skipped)
      console.log(`\n${skipped} skipped: what they need is not on this machine (the runners name them above).`);
    for (const name of names) console.log(`✗ ${name}`);
    console.log(`\n${passed} passed, ${failed} failed`);
    if (process.env.TALLY)
      fs.writeFileSync(process.env.TALLY, JSON.stringify({ passed, failed, skipped, names, steps }));
    return failed === 0 ? 0 : 1;
  }

  /**
   * Adds what the command `name` wrote to `file`, and returns it. A command that wrote nothing has failed, and so has one
   * that exited with another status than 0 although its tests passed.
   */
  read(file, name, status) {
    const written = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
    const counts = { passed: 0, skipped: 0, steps: [], ...written };
    if (!written || (status !== 0 && written.failed === 0)) Object.assign(counts, { failed: 1, names: [name] });
    this.add(counts);
    for (const step of counts.steps) this.steps.push({ ...step, name: `${name}: ${step.name}` });
    return counts;
  }
}
