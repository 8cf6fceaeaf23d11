import type { ServeOptions } from '../../mocks/serve.ts';

/** What tools/start.mjs was asked for, as it hands it on in CONSOLE_SERVE; nothing for `vite` itself. */
export type Serving = { manager: string | null; embedded: ServeOptions };

/** Reads CONSOLE_SERVE. `manager` is the real webserver to stand in front of; null plays the embedded manager. */
export function readServing(text: string | undefined): Serving {
  const { manager, version, scale, latency, apiPort } = JSON.parse(text ?? '{}') as Record<string, string | undefined>;
  const embedded = {
    ...(version ? { version: version as NonNullable<ServeOptions['version']> } : {}),
    ...(scale ? { scale: Number(scale) } : {}),
    ...(latency ? { latency: Number(latency) } : {}),
    ...(apiPort ? { apiPort: Number(apiPort) } : {}),
  };
  return { manager: manager ?? null, embedded };
}
