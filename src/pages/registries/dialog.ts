import type { Registry } from '#api/registries.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** The dialogs of the page. */
export type RegistryDialog =
  | { kind: 'rescan'; row: Registry }
  | { kind: 'rescan-many'; chosen: Chosen<Registry> }
  | { kind: 'rescan-all' };
