import { queryOptions } from '@tanstack/react-query';
import { formatBytes, MEMORY_UNITS } from '#lib/units.ts';
import type { Change } from './activity.ts';
import { lacks } from './capabilities.ts';
import { run } from './client.ts';
import { managerVersion } from './connection.ts';
import type { ApiError } from './errors.ts';
import { isOneOf } from './filter.ts';
import {
  AliasImageDocument,
  DealiasImageDocument,
  ForgetImageByIdDocument,
  ForgetImageDocument,
  ModifyImageDocument,
  PurgeImageByIdDocument,
  SessionsOfImageDocument,
} from './generated/image-writes.ts';
import { amountOf, type ChangedMinima, limitsToSend, type Minimum } from './image-limits.ts';
import { canonicalOf, type Image, imageName } from './images.ts';
import { liveStates } from './session-states.ts';
import { type Write, write } from './write.ts';

const stale = [['images']] as const;

const where = (image: Image) => ({ target: canonicalOf(image), architecture: image.architecture });

/** Minima as the activity shows them. */
const displayed = (limits: readonly Minimum[]): Change['from'] =>
  limits.map(({ key, min }) => {
    const amount = amountOf(key, min);
    return `${key} ${amount !== null && key.includes('mem') ? formatBytes(amount, MEMORY_UNITS) : (amount ?? min)}`;
  });

/** Minima after a change, where the manager does not put its labels' in place. */
const after = (image: Image, changed: ChangedMinima): readonly Minimum[] => {
  const kept = image.resource_limits.filter(({ key }) => !(key in changed));
  const set = Object.entries(changed).flatMap(([key, min]) => (min === null ? [] : [{ key, min, max: null }]));
  return [...kept, ...set];
};

/**
 * Changes minimum resources; null removes a slot's. `image` is as it was last read: what is not changed is sent as it is
 * stored, since the manager replaces all of it (docs/contract/resources-and-operations.md 1.5). @throws ApiError.
 */
const modify: Write<{ image: Image; changed: ChangedMinima }> = {
  mutationFn: async ({ image, changed }) => {
    if (Object.keys(changed).length === 0) return;
    const wanted = after(image, changed);
    const changes = [
      { label: 'image.resource_limits', from: displayed(image.resource_limits), to: displayed(wanted) } as const,
    ];
    await write(
      ModifyImageDocument,
      { ...where(image), props: { resource_limits: limitsToSend(wanted, image.labels, managerVersion()) } },
      { action: 'images.modify', subject: imageName(image), changes, cli: null },
    );
  },
  meta: { stale },
};

/** Gives an image another name by which it can be found. @throws ApiError. */
const alias: Write<{ image: Image; alias: string }> = {
  mutationFn: async ({ image, alias: name }) => {
    const changes = [{ label: 'image.aliases', from: null, to: name } as const];
    await write(
      AliasImageDocument,
      { alias: name, ...where(image) },
      { action: 'images.alias', subject: imageName(image), changes, cli: null },
    );
  },
  meta: { stale },
};

/** Takes an alias off an image. @throws ApiError. */
const dealias: Write<{ image: Image; alias: string }> = {
  mutationFn: async ({ image, alias: name }) => {
    const changes = [{ label: 'image.aliases', from: name, to: null } as const];
    await write(
      DealiasImageDocument,
      { alias: name },
      { action: 'images.dealias', subject: imageName(image), changes, cli: null },
    );
  },
  meta: { stale },
};

/** Whether aliases of an image must be removed before it can be forgotten (docs/contract/resources-and-operations.md 1.7). */
export const aliasesFirst = (manager: string): boolean => lacks(manager, 'forget images with aliases') !== null;

/** Forgets an image until a rescan finds it again; where the release requires it, its aliases first. @throws ApiError. */
const forget: Write<Image> = {
  mutationFn: async image => {
    if (aliasesFirst(managerVersion()))
      for (const name of image.aliases) await dealias.mutationFn({ image, alias: name });
    const logged = { action: 'images.forget', subject: imageName(image), changes: [], cli: null } as const;
    // an alias may have the text of a canonical, so the id is better where it is taken
    if (lacks(managerVersion(), 'Mutation.forget_image_by_id') === null)
      await write(ForgetImageByIdDocument, { image_id: image.id }, logged);
    else {
      const { target: reference, architecture } = where(image);
      await write(ForgetImageDocument, { reference, architecture }, logged);
    }
  },
  meta: { stale },
};

/** Deletes the manager's record of an image, its aliases included. Agents and the registry keep it. @throws ApiError. */
const purge: Write<Image> = {
  mutationFn: async image => {
    await write(
      PurgeImageByIdDocument,
      { image_id: image.id },
      { action: 'images.purge', subject: imageName(image), changes: [], cli: null },
    );
  },
  meta: { stale },
};

/** The number of sessions that run with an image or wait to, of any architecture. */
async function sessionsWith(image: Image, signal: AbortSignal): Promise<number> {
  const variables = { filter: isOneOf('image', [canonicalOf(image)]), status: liveStates(managerVersion()) };
  const { page } = await run(SessionsOfImageDocument, variables, { signal });
  return page?.total_count ?? 0;
}

const sessions = (image: Image) =>
  queryOptions<number, ApiError>({
    queryKey: ['sessions', 'with image', canonicalOf(image)],
    queryFn: ({ signal }) => sessionsWith(image, signal),
    staleTime: 0,
  });

export const imageWrites = { modify, alias, dealias, forget, purge, sessions };
