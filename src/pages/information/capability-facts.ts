import { type Behaviour, CAPABILITIES, type Capability, lacks } from '#api/capabilities.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { compareVersions } from '#lib/versions.ts';

/** A capability, since when managers have it, whether this one has, and what the console does without. */
export type CapabilityFact = { name: Capability; since: string; has: boolean; without: PlainKey };

/** `Query.images(load_filters:)`, `UserInput.container_uid`, `Agent.container_count`. */
const IN_SCHEMA = /^[A-Z]\w*(\.\w+(\(\w+:\))?)?$/;

function withoutOf(name: Capability): PlainKey {
  if (!IN_SCHEMA.test(name)) return `without.${name as Behaviour}`;
  if (/^(Query|Mutation)\./.test(name)) return 'information.without.request';
  if (/Input\./.test(name)) return 'information.without.input';
  return 'information.without.field';
}

/** All capabilities that differ between releases, the newest first. */
export const capabilityFacts = (manager: string): CapabilityFact[] =>
  (Object.entries(CAPABILITIES) as [Capability, string][])
    .map(([name, since]) => ({ name, since, has: lacks(manager, name) === null, without: withoutOf(name) }))
    .sort((a, b) => compareVersions(b.since, a.since) || a.name.localeCompare(b.name));
