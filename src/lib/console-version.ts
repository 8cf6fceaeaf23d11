/** The console's version and commit, as its build knew them: `0.1.0 (1642f7f012)`; `unbuilt` in tests. */
export function consoleVersion(): string {
  const version: string | undefined = import.meta.env.CONSOLE_VERSION;
  const commit: string | undefined = import.meta.env.CONSOLE_COMMIT;
  if (!version) return 'unbuilt';
  return commit ? `${version} (${commit})` : version;
}
