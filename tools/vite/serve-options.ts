import type { ServeOptions } from '../../mocks/serve.ts';

/** The options of `npm start`, which tools/start.mjs passes in CONSOLE_SERVE. `vite` itself has none. */
export type Serving = { manager: string | null; embedded: ServeOptions };

/** Parses CONSOLE_SERVE. `manager` is the address of a real webserver; null for the embedded manager. */
export function readServing(text: string | undefined): Serving {
  const { manager, version, scale, images, latency, apiPort } = JSON.parse(text ?? '{}') as Record<
    string,
    string | undefined
  >;
  const embedded = {
    ...(version ? { version: version as NonNullable<ServeOptions['version']> } : {}),
    ...(scale ? { scale: Number(scale) } : {}),
    ...(images ? { images: Number(images) } : {}),
    ...(latency ? { latency: Number(latency) } : {}),
    ...(apiPort ? { apiPort: Number(apiPort) } : {}),
  };
  return { manager: manager ?? null, embedded };
}
