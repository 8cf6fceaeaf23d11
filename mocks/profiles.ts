import { IMAGES } from './behaviour/images.ts';
import { LISTS } from './behaviour/lists.ts';
import { REGISTRIES } from './behaviour/registries.ts';
import { SIGN_IN } from './behaviour/sign-in.ts';
import { WIRE } from './behaviour/wire.ts';
import type { Behaviour, Release } from './behaviour.ts';
import { writesOf } from './writes/behaviour.ts';

const RIGS: Record<Release, { manager: string; registryPort: number }> = {
  '23.09': { manager: '23.09.10', registryPort: 20050 },
  '24.09': { manager: '24.09.7', registryPort: 20150 },
  '25.15': { manager: '25.15.12', registryPort: 20250 },
  '26.4': { manager: '26.4.16', registryPort: 20350 },
  '26.9': { manager: '26.9.6', registryPort: 20450 },
};

/**
 * The behaviour of a release. If a line of the tables cites the contract, the rule was seen on the real release too
 * (tests/contract/recordings).
 */
export const behaviourOf = (release: Release): Behaviour => ({
  release,
  ...RIGS[release],
  ...WIRE[release],
  ...SIGN_IN[release],
  ...LISTS[release],
  writes: writesOf(release),
  images: IMAGES[release],
  registries: REGISTRIES[release],
});
