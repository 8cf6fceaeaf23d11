// Counts what the test runners report, so that the last line of every door tells the truth.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './setup.mjs';

const bin = (name, file) => path.join(ROOT, 'node_modules', name, file);

/** What a failure says first, under its name: as much of it as tells where it stood. */
const said = messages =>
  stripVTControlCharacters(messages.filter(Boolean).join('\n'))
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, 12)
    .map(line => `\n    ${line.slice(0, 200)}`)
    .join('');

/** The journeys that failed, of a report's suites: their names, each with what it says. */
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

/** A tally of checks: each step adds what it found. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /**
   * What failed, by name and with its reason, to be said again at the end, where somebody reads it.
   * @type {string[]}
   */
  names = [];

  /** @param {{ passed?: number, failed?: number, skipped?: number, names?: string[] }} counts */
  add({ passed = 0, failed = 0, skipped = 0, names = [] }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.names.push(...names);
  }

  /** Runs a command that is one check: it passes when it exits with 0. */
  check(name, command, args) {
    console.log(`\n▸ ${name}`);
    const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
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
    console.log(`\n▸ ${name}`);
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tally-')), 'report.json');
    const { status } = spawnSync(process.execPath, [...args, ...more(file)], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env },
    });
    const counts = fs.existsSync(file) ? read(JSON.parse(fs.readFileSync(file, 'utf8'))) : { failed: 1 };
    // A runner that fails without naming a failed test has failed all the same.
    this.add(status !== 0 && !counts.failed ? { ...counts, failed: 1, names: [name] } : counts);
  }

  /**
   * Prints what failed and the counts, in the form that whoever runs the tests reads off the last line, and answers the
   * exit code. Where TALLY names a file, the same stands there, for a tally that adds up several doors (`read`).
   */
  finish() {
    if (this.skipped)
      console.log(`\n${this.skipped} skipped: what they need is not on this machine (the runners name them above).`);
    for (const name of this.names) console.log(`✗ ${name}`);
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
    const { passed, failed, skipped, names } = this;
    if (process.env.TALLY) fs.writeFileSync(process.env.TALLY, JSON.stringify({ passed, failed, skipped, names }));
    return this.failed === 0 ? 0 : 1;
  }

  /** Adds what a door wrote to `file`. One that wrote nothing has failed, and so has one that ended with another status than 0. */
  read(file, door, status) {
    const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
    this.add(counts && (status === 0 || counts.failed > 0) ? counts : { ...counts, failed: 1, names: [door] });
  }
}
