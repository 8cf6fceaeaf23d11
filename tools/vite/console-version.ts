import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The commit that is built, marked if files were changed since; empty outside of a repository. */
function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no').length > 0;
    return `${git('rev-parse', '--short=10', 'HEAD').toString().trim()}${changed ? '+' : ''}`;
  } catch {
    return '';
  }
}

/** Constants of the build: the console's version from package.json, and the commit. */
export function consoleVersion(): Record<string, string> {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return {
    'import.meta.env.CONSOLE_VERSION': JSON.stringify(version),
    'import.meta.env.CONSOLE_COMMIT': JSON.stringify(commit()),
  };
}
