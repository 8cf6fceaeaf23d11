import { type Decimal, decimalPlaces, toDecimal } from '#lib/decimal.ts';
import { bytesFromManager } from '#lib/units.ts';
import type { Behaviour } from '../behaviour.ts';
import { ManagerError } from '../errors.ts';
import { PERMISSIONS } from '../seed/rig-facts.ts';
import { PayloadRefusal } from './database.ts';

type Slots = Record<string, string>;

/** One amount as the manager stores it. */
function amountOf({ writes }: Behaviour, slot: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (text === 'Infinity') return text;
  const amount: Decimal | null = slot.includes('mem') ? bytesFromManager(text) : toDecimal(text);
  if (amount === null || (slot.includes('mem') && decimalPlaces(amount)))
    throw new ManagerError(`Cannot convert the slot '${slot}' to decimal: '${text}'`);
  if (amount.startsWith('-') && writes.negativeSlots === 'refused')
    throw new ManagerError(
      `Invalid resource slot quantity. (Resource slot '${slot}' cannot be negative: ${amount})`,
      'backendai_parsing_invalid-parameters',
    );
  return amount;
}

/** A map of slots as the manager stores it: amounts as text, without nulls (docs/contract/users-and-auth.md 5.4). */
export function slotsFrom(behaviour: Behaviour, text: string | null): Slots {
  if (text === null) throw new ManagerError("'NoneType' object has no attribute 'items'");
  const kept = Object.entries(JSON.parse(text) as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .filter(([, value]) => value !== 0 || behaviour.writes.zeroSlots === 'kept');
  return Object.fromEntries(kept.map(([slot, value]) => [slot, amountOf(behaviour, slot, value)]));
}

/** `vfolder_host_permissions`: all permissions on a host. */
export const hostPermissions = () => ({ vfolder_host_permission_list: PERMISSIONS });

/** Hosts with their permissions; host names are not checked (docs/contract/users-and-auth.md 5.5). */
export function hostsFrom({ writes }: Behaviour, text: string, making: boolean): Record<string, string[]> {
  const hosts = JSON.parse(text) as Record<string, string[]>;
  if (Object.values(hosts).every(own => own.every(name => PERMISSIONS.includes(name)))) return hosts;
  const msg = "Missing or invalid API parameters. (Invalid value for binding to <enum 'VFolderHostPermission'>)";
  if (writes.userRefusals !== 'payload')
    throw new ManagerError(`(ai.backend.manager.errors.api.InvalidAPIParameters) ${msg}\n[SQL: UPDATE]`);
  if (making) throw new PayloadRefusal(msg);
  throw tooManyArguments('ModifyKeyPairResourcePolicy');
}

/**
 * A bug of 23.09 and 24.09: errors other than integrity errors in mutations whose payload is `ok` and `msg`
 * (docs/contract/users-and-auth.md 5.6).
 */
export const tooManyArguments = (payload: string): ManagerError =>
  new ManagerError(`${payload}.__init__() takes from 1 to 3 positional arguments but 4 were given`);
