import type { RawEntry } from '#api/broken-registries.ts';
import type { Registry } from '#api/registries.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** The dialogs of the page. */
export type RegistryDialog =
  | { kind: 'create'; like: null }
  | { kind: 'edit'; row: Registry }
  | { kind: 'delete'; row: Registry }
  | { kind: 'delete-many'; chosen: Chosen<Registry> }
  | { kind: 'domains'; row: Registry }
  | { kind: 'rescan'; row: Registry }
  | { kind: 'rescan-many'; chosen: Chosen<Registry> }
  | { kind: 'rescan-all' }
  | { kind: 'repair-entry'; entry: RawEntry }
  | { kind: 'remove-entry'; entry: RawEntry };
