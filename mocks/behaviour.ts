import type { ImageBehaviour } from './behaviour/images.ts';
import type { ListBehaviour } from './behaviour/lists.ts';
import type { RegistryBehaviour } from './behaviour/registries.ts';
import type { SignInBehaviour } from './behaviour/sign-in.ts';
import type { WireBehaviour } from './behaviour/wire.ts';
import type { WriteBehaviour } from './writes/behaviour.ts';

/** What differs between releases of manager and webserver. The tables, by area, are in `behaviour/`. */

export type Release = '23.09' | '24.09' | '25.15' | '26.4' | '26.9';

export const RELEASES: readonly Release[] = ['23.09', '24.09', '25.15', '26.4', '26.9'];

export type Behaviour = {
  release: Release;
  /** The package version as the handshake says it; @since goes by it too. */
  manager: string;
  writes: WriteBehaviour;
  images: ImageBehaviour;
  registries: RegistryBehaviour;
  /** Port of the rig's image registry, which its domain names. */
  registryPort: number;
} & WireBehaviour &
  SignInBehaviour &
  ListBehaviour;
