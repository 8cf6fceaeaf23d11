import { membersOf, objectOf } from '#lib/json-members.ts';
import { atLeast } from '#lib/versions.ts';

/**
 * The options of a resource group's scheduler: JSON text that the manager replaces as a whole. The console changes three of
 * them and writes all others back as they were read (docs/contract/resources-and-operations.md 5.5).
 */
export type SchedulerOptions = {
  allowed_session_types: readonly string[];
  /** Seconds; 0: sessions wait without limit. */
  pending_timeout: number;
  /** Null: the setting of the whole cluster applies. */
  num_retries_to_skip: number | null;
};

/** Types of sessions that a release takes. */
export const sessionTypes = (manager: string): readonly string[] => [
  'interactive',
  'batch',
  'inference',
  ...(atLeast(manager, '24.03.0') ? ['system'] : []),
];

/** The types that a new group allows if none are named. */
export const usualSessionTypes = (manager: string): readonly string[] => [
  'interactive',
  'batch',
  ...(atLeast(manager, '26.0.0') ? ['inference'] : []),
];

/** Schedulers that a release ships. Releases before 26 store any other name, and then start no session. */
export const schedulers = (manager: string): readonly string[] => [
  'fifo',
  'lifo',
  'drf',
  ...(atLeast(manager, '24.03.0') ? [] : ['mof']),
  ...(atLeast(manager, '26.4.0') ? ['fair-share'] : []),
];

/** Whether the scheduler cancels a session that waits for longer (docs/contract/sessions-and-idle.md 15.2.6). */
export const cancelsPending = (manager: string): boolean => !atLeast(manager, '26.0.0');

const RETRIES = 'num_retries_to_skip';
const OWN = ['allowed_session_types', 'pending_timeout'];

const parsed = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

/** What the console knows of the options. A value of another kind is as if it were not there. */
export function optionsOf(text: string): SchedulerOptions {
  const members = membersOf(text);
  const types = parsed(members?.get('allowed_session_types'));
  const timeout = parsed(members?.get('pending_timeout'));
  const retries = parsed(membersOf(members?.get('config') ?? '')?.get(RETRIES));
  return {
    allowed_session_types: Array.isArray(types) ? types.map(String) : [],
    pending_timeout: typeof timeout === 'number' ? timeout : 0,
    num_retries_to_skip: typeof retries === 'number' ? retries : null,
  };
}

/** All other options with their JSON text, those of `config` by `config.<name>`. */
export function otherOptions(text: string): [name: string, json: string][] {
  const members = [...(membersOf(text) ?? [])];
  return members.flatMap(([name, json]): [string, string][] => {
    if (OWN.includes(name)) return [];
    const config = name === 'config' ? membersOf(json) : null;
    if (!config) return [[name, json]];
    return [...config].filter(([key]) => key !== RETRIES).map(([key, own]) => [`config.${key}`, own]);
  });
}

/** The options with some of them changed; every other member keeps its text. */
export function withOptions(text: string, wanted: Partial<SchedulerOptions>): string {
  const members = membersOf(text) ?? new Map<string, string>();
  if (wanted.allowed_session_types !== undefined)
    members.set('allowed_session_types', JSON.stringify(wanted.allowed_session_types));
  if (wanted.pending_timeout !== undefined) members.set('pending_timeout', JSON.stringify(wanted.pending_timeout));
  if (wanted.num_retries_to_skip !== undefined) {
    const config = membersOf(members.get('config') ?? '') ?? new Map<string, string>();
    if (wanted.num_retries_to_skip === null) config.delete(RETRIES);
    else config.set(RETRIES, String(wanted.num_retries_to_skip));
    members.set('config', objectOf(config));
  }
  return objectOf(members);
}
