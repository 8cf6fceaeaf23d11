import { bytesFromManager } from '#lib/units.ts';
import type { Caller, Context } from '../context.ts';
import { ManagerError } from '../errors.ts';
import { canonicalOf, type ImageRow, type StoredLimit } from '../image-rows.ts';
import { identifierOf, imageFor, noImage } from '../resolvers/images.ts';
import { inserted, notNull, PayloadRefusal, rawText, refusedBy, taken } from './database.ts';
import { done, mutation } from './roles.ts';

/** Writes of images (docs/contract/resources-and-operations.md 1.5, 1.7). */

type Limit = { key?: string | null; min?: string | null; max?: string | null };
type Target = { target: string; architecture?: string | null };

const said = () => ({ ...done(), msg: '' });

/** An architecture that is not given means x86_64. */
const where = ({ architecture }: { architecture?: string | null }) =>
  architecture === undefined ? 'x86_64' : (architecture ?? null);

/** The image of a canonical; up to 23.09 an alias is none. */
function targetOf(ctx: Context, { target, ...rest }: Target): ImageRow | null {
  const found = imageFor(ctx, { reference: target, architecture: where(rest) });
  const byAlias = found !== null && canonicalOf(found) !== target;
  return byAlias && ctx.behaviour.images.targets === 'canonicals' ? null : found;
}

const notShaped = (slot: string): ManagerError =>
  new ManagerError(
    `(builtins.ValueError) ('The given value does not conform with the structured json column format.', {'${slot}': {'value': {'min': 'is required'}}})\n[SQL: UPDATE]`,
  );

/** One limit as it is stored. Releases up to 24.09 disagree on how to leave a maximum out. */
function storedOf({ behaviour }: Context, slot: string, { min, max }: Limit): StoredLimit {
  const { maximum } = behaviour.images;
  if (maximum === 'required' && (max === undefined || min === undefined))
    throw new ManagerError("object of type 'UndefinedType' has no len()");
  if (maximum === 'not null' && max === null) throw new ManagerError("object of type 'NoneType' has no len()");
  if (!min) throw notShaped(slot);
  if (behaviour.images.sizesChecked && slot === 'mem' && bytesFromManager(min) === null && !/^inf/i.test(min))
    throw new ManagerError('Invalid parameters for image modification.', 'image_update_invalid-parameters');
  return { min, ...(max && maximum !== 'dropped' ? { max } : {}) };
}

type ModifyArguments = Target & { props: { resource_limits?: (Limit | null)[] | null } };

export const modifyImage = mutation(['superadmin'], (ctx, _: Caller, args: ModifyArguments) => {
  const { resource_limits: limits } = args.props;
  if (limits === undefined && ctx.behaviour.images.maximum === 'required')
    throw new ManagerError("'UndefinedType' object is not iterable");
  const found = targetOf(ctx, args);
  if (!found && ctx.behaviour.images.missingTarget === 'payload') throw new PayloadRefusal('Image not found');
  if (!found) return noImage(ctx, args.target, { architecture: where(args) });
  if (limits) {
    const stored = limits.flatMap((limit): [string, StoredLimit][] =>
      limit?.key ? [[limit.key, storedOf(ctx, limit.key, limit)]] : [],
    );
    found.resource_limits = Object.fromEntries(stored);
  }
  return said();
});

const ownerOfAlias = ({ db }: Context, alias: string): ImageRow | null =>
  [...db.images.values()].find(({ aliases }) => aliases.includes(alias)) ?? null;

export const aliasImage = mutation(['superadmin'], (ctx, _: Caller, args: Target & { alias: string }) => {
  const { alias, target } = args;
  const found = imageFor(ctx, { reference: target, architecture: where(args) });
  if (!found || canonicalOf(found) !== target) {
    const lookedFor = ` (Unknown image references: ${identifierOf(target, where(args))})`;
    const why = ctx.behaviour.images.missingAliased === 'identifiers' ? lookedFor : '';
    throw new ManagerError(`No such environment image.${why}`, 'image_read_not-found');
  }
  if (ownerOfAlias(ctx, alias)) {
    const row = inserted('image_aliases', { alias, image: found.id });
    throw refusedAlias(ctx, taken(row, 'ix_image_aliases_alias', 'alias', alias));
  }
  found.aliases.push(alias);
  return said();
});

/** No release answers such a refusal in the payload. */
function refusedAlias({ behaviour }: Context, violation: Parameters<typeof rawText>[0]): Error {
  const { aliasTakenTitle } = behaviour.images;
  if (aliasTakenTitle) return new ManagerError(`${aliasTakenTitle} (${rawText(violation)})`);
  if (behaviour.writes.userRefusals === 'payload') return new ManagerError(rawText(violation));
  const refused = refusedBy(behaviour.writes, violation);
  return behaviour.images.aliasTakenCode ? new ManagerError(refused.message, behaviour.images.aliasTakenCode) : refused;
}

export const dealiasImage = mutation(['superadmin'], (ctx, _: Caller, { alias }: { alias: string }) => {
  const found = ownerOfAlias(ctx, alias);
  if (found) {
    found.aliases = found.aliases.filter(other => other !== alias);
    return said();
  }
  if (ctx.behaviour.images.forgets === 'for good') throw new ManagerError('exceptions must derive from BaseException');
  throw new ManagerError(
    `No such image alias. (Image alias '${alias}' not found.)`,
    ctx.behaviour.images.aliasGoneCode,
  );
});

/** Forgets an image: its row goes, or its status changes. */
function forget(ctx: Context, image: ImageRow): ReturnType<typeof said> {
  const { behaviour, db } = ctx;
  if (behaviour.images.aliasKeepsImage && image.aliases[0] !== undefined)
    throw new ManagerError(
      rawText(notNull(inserted('image_aliases', { id: image.id, alias: image.aliases[0], image: null }), 'image')),
    );
  if (behaviour.images.forgets === 'by status') image.status = 'DELETED';
  else db.images.delete(image.id);
  return said();
}

export const forgetImage = mutation(
  ['superadmin'],
  (ctx, _: Caller, { reference, ...rest }: { reference: string; architecture?: string | null }) =>
    forget(
      ctx,
      imageFor(ctx, { reference, architecture: where(rest) }) ?? noImage(ctx, reference, { architecture: where(rest) }),
    ),
);

type ById = { image_id: string };

/** The image of an id; `forgotten`: whether one that is forgotten is found too. */
function byId(ctx: Context, { image_id }: ById, forgotten: boolean): ImageRow {
  const found = ctx.db.images.get(image_id);
  if (found && (forgotten || found.status === 'ALIVE')) return found;
  const { missingId } = ctx.behaviour.images;
  if (missingId === 'object') throw new ManagerError('No such object. (image)');
  const why = missingId === 'title' && !forgotten ? '' : ` (Image not found (id: ${image_id}))`;
  throw new ManagerError(`No such environment image.${why}`, 'image_read_not-found');
}

export const forgetImageById = mutation(['superadmin'], (ctx, _: Caller, args: ById) =>
  forget(ctx, byId(ctx, args, false)),
);

/** Superadmins, as nobody else owns an image here that the console would purge. */
export function purgeImageById(ctx: Context, { user }: Caller, args: ById) {
  if (user.role !== 'superadmin') throw new ManagerError('Permission Denied.', 'api_auth_forbidden');
  const image = byId(ctx, args, ctx.behaviour.images.purges === 'forgotten ones too');
  ctx.db.images.delete(image.id);
  return { image: { row_id: image.id, name: image.name } };
}
