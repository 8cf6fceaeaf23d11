import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import type { Image, ImageStatus } from '../generated/sources.ts';
import { canonicalOf, type ImageRow, isOperational, ownerOf } from '../image-rows.ts';
import { limitsOf } from './image-limits.ts';

/** Queries of images (docs/contract/resources-and-operations.md 1.2, 1.3). */

const pairsOf = (labels: ImageRow['labels']) => Object.entries(labels).map(([key, value]) => ({ key, value }));

/** An Image of the schema. */
export function imageOf(ctx: Context, image: ImageRow): Image {
  const { behaviour, db } = ctx;
  const agents = db.installed_images.get(canonicalOf(image)) ?? [];
  return {
    ...image,
    digest: `${image.digest}${behaviour.images.digestPadded ? ' ' : ''}`,
    labels: pairsOf(image.labels),
    resource_limits: limitsOf(behaviour, image),
    supported_accelerators: image.supported_accelerators.length
      ? image.supported_accelerators
      : [behaviour.images.noAccelerators],
    installed: agents.length > 0,
    installed_agents: agents.length === 0 && behaviour.images.noAgentsIsNull ? null : agents,
  };
}

/** 26.9 with empty role tables lets only superadmins read images. */
function refuseWithoutRoles({ behaviour, db }: Context, { user }: Caller): void {
  if (!behaviour.roleTables || db.role_data || user.role === 'superadmin') return;
  throw new ManagerError(
    `Insufficient permission to perform this operation. (User ${user.uuid} lacks permission <Permission.READ: 1> on image at scopes [UserID('${user.uuid}')])`,
    'permission_access_forbidden',
  );
}

/** Whether the caller's domain allows the image's registry; a superadmin is not restricted. */
const isAllowed = ({ db }: Context, { user }: Caller, { registry }: ImageRow): boolean =>
  user.role === 'superadmin' ||
  (db.domains.get(user.domain_name ?? '')?.allowed_docker_registries.includes(registry) ?? false);

const FILTERS = ['general', 'operational', 'customized'];

/** What `load_filters` or, without it, `is_operation` selects. */
function selects({ behaviour }: Context, { user }: Caller, args: Arguments): (image: ImageRow) => boolean {
  const { load_filters: filters, is_operation: operational } = args;
  const isOwn = (image: ImageRow) => ownerOf(image) === user.uuid;
  if (filters?.length) {
    const unknown = filters.find(name => !FILTERS.includes(name));
    if (unknown !== undefined)
      throw new ManagerError(
        `Missing or invalid API parameters. ('${unknown}' is not a valid PublicImageLoadFilter. All elements of \`load_filters\` should be one of (${FILTERS.join(', ')}))`,
        'api_generic_invalid-parameters',
      );
    return image => {
      if (ownerOf(image) !== null)
        return filters.includes('customized') && (user.role === 'superadmin' || isOwn(image));
      return filters.includes(isOperational(image) ? 'operational' : 'general');
    };
  }
  if (!behaviour.images.loadFilters) return () => operational !== true;
  return image => (ownerOf(image) === null || isOwn(image)) && (operational === null || !isOperational(image));
}

type Arguments = {
  is_installed?: boolean | null;
  is_operation?: boolean | null;
  load_filters?: string[] | null;
  filter_by_statuses?: ImageStatus[] | null;
};

/** `images`: the whole set, in the order of the table. */
export function images(ctx: Context, caller: Caller, args: Arguments): Image[] {
  refuseWithoutRoles(ctx, caller);
  const selected = selects(ctx, caller, args);
  const statuses: readonly string[] = args.filter_by_statuses ?? ['ALIVE'];
  return [...ctx.db.images.values()]
    .filter(image => selected(image) && isAllowed(ctx, caller, image))
    .filter(image => statuses.includes(image.status))
    .map(image => imageOf(ctx, image))
    .filter(({ installed }) => (args.is_installed ?? null) === null || installed === args.is_installed);
}

type Which = { reference?: string | null; architecture?: string | null };

/** The image that a canonical or an alias and an architecture mean; null if there is none that is not forgotten. */
export function imageFor({ behaviour, db }: Context, { reference, architecture }: Which): ImageRow | null {
  const wanted =
    architecture === null && behaviour.images.nullArchitecture === 'of the manager' ? 'x86_64' : architecture;
  const rows = [...db.images.values()].filter(image => image.status === 'ALIVE');
  const alias = rows.find(image => image.aliases.includes(reference ?? ''));
  if (alias) return alias;
  const same = rows.filter(image => canonicalOf(image) === reference);
  // with one row of the canonical, 23.09 ignores the architecture
  if (behaviour.images.loneArchitecture === 'ignored' && same.length === 1) return same[0] ?? null;
  return same.find(image => image.architecture === (wanted ?? null)) ?? null;
}

/** @throws always: no such image. `by`: what it was looked for by. */
export function noImage({ behaviour }: Context, reference: string, by: { architecture: string | null } | 'id'): never {
  const title = 'No such environment image.';
  const { missingText } = behaviour.images;
  if (missingText === 'title' || (missingText === 'identifiers' && by === 'id'))
    throw new ManagerError(title, 'image_read_not-found');
  if (missingText === 'identifiers' && by !== 'id')
    throw new ManagerError(
      `${title} (Unknown image references: ${identifierOf(reference, by.architecture)}, alias:'${reference}')`,
      'image_read_not-found',
    );
  const full = reference.includes('/') ? reference : `index.docker.io/lablup/${reference}`;
  const ref = full.includes(':', full.indexOf('/')) ? full : `${full}:latest`;
  throw new ManagerError(
    `${title} (Unknown image references: ref:'${ref}', alias:'${reference}')`,
    'image_read_not-found',
  );
}

/** How releases from 24.09 on write what they looked for. */
export const identifierOf = (canonical: string, architecture: string | null): string =>
  `identifier:ImageIdentifier(canonical='${canonical}', architecture=${architecture === null ? 'None' : `'${architecture}'`})`;

/** `image`: by id, or by canonical or alias. @throws ManagerError if there is none, or the caller may not see it. */
export function image(ctx: Context, caller: Caller, args: Which & { id?: string | null }): Image {
  const named = args.id ?? null;
  const architecture = args.architecture === undefined ? 'x86_64' : (args.architecture ?? null);
  const without = architecture === null && ctx.behaviour.images.referenceNeedsArchitecture;
  if (named === null && ((args.reference ?? null) === null || without))
    throw new ManagerError(
      "Missing or invalid API parameters. (reference/architecture and id can't be omitted at the same time!)",
      'api_generic_invalid-parameters',
    );
  refuseWithoutRoles(ctx, caller);
  const found = named === null ? imageFor(ctx, { ...args, architecture }) : ctx.db.images.get(named);
  if (found?.status !== 'ALIVE' || !isAllowed(ctx, caller, found))
    return noImage(ctx, args.reference ?? named ?? '', named === null ? { architecture } : 'id');
  return imageOf(ctx, found);
}
