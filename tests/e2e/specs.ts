import fs from 'node:fs';
import path from 'node:path';

/**
 * Matches the specs in a folder of tests/e2e, or one spec that is named without its ending. @throws Error where there is
 * none: Playwright runs a project without tests and says nothing.
 */
export function specs(name: string): RegExp {
  const at = path.join(import.meta.dirname, name);
  if (fs.existsSync(`${at}.spec.ts`)) return new RegExp(`/tests/e2e/${name}\\.spec\\.ts$`);
  if (fs.existsSync(at)) return new RegExp(`/tests/e2e/${name}/.*\\.spec\\.ts$`);
  throw new Error(`tests/e2e/${name} has no specs`);
}
