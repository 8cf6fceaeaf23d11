import type { QueryClient } from '@tanstack/react-query';
import { agentVersions } from '#api/agent-versions.ts';
import { COMPONENTS, components } from '#api/components.ts';
import { coreVersions, isDirect } from '#api/core-versions.ts';
import { edition } from '#api/edition.ts';
import { managerStatus } from '#api/manager-status.ts';
import type { Translate } from '#i18n/messages.ts';
import { consoleVersion } from '#lib/console-version.ts';
import { capabilityFacts } from './capability-facts.ts';
import { stateOf } from './state.ts';

/** What has been read of all of this, as text for a bug report: no keys, no addresses of people, no addresses of nodes. */
export function reportText(client: QueryClient, manager: string, t: Translate): string {
  const hello = client.getQueryData(coreVersions.manager().queryKey);
  const status = client.getQueryData(managerStatus.status().queryKey);
  const unknown = t('information.unknown');
  const core = [
    [t('information.manager'), hello?.manager ?? manager],
    [t('information.api'), hello?.version ?? unknown],
    [
      t('information.webserver'),
      isDirect()
        ? t('information.webserver.direct')
        : (client.getQueryData(coreVersions.webserver().queryKey) ?? unknown),
    ],
    [t('information.console'), consoleVersion()],
    [t('information.edition'), client.getQueryData(edition().queryKey) ?? unknown],
    [t('information.manager-status'), status?.status ?? unknown],
    [t('information.browser'), navigator.userAgent],
  ].map(([label, value]) => `${label}: ${value}`);
  const asked = COMPONENTS.map(name => {
    const probe = client.getQueryData(components.one(name).queryKey);
    const answer =
      probe?.came?.text ??
      (probe?.failure && [t(probe.failure.messageKey), probe.failure.words].filter(Boolean).join(' '));
    const when = probe && `${new Date(probe.at).toISOString()}, ${probe.ms} ms`;
    const parts = [probe?.asked, answer, when].filter(Boolean).join(' | ');
    return `${t(`information.${name}`)}: ${t(`information.state.${stateOf(probe)}`)}${parts && ` | ${parts}`}`;
  });
  const versions = (client.getQueryData(agentVersions().queryKey) ?? []).map(
    ({ version, ids }) => `${version || t('information.version.none')}: ${ids.length}`,
  );
  const lacking = capabilityFacts(manager)
    .filter(({ has }) => !has)
    .map(({ name, since }) => `${name} (${since})`);
  const section = (title: string, lines: readonly string[]) => [title, ...lines.map(line => `  ${line}`)].join('\n');
  return [
    section(t('information.core'), core),
    section(t('information.components'), asked),
    section(t('information.agentVersions'), versions.length > 0 ? versions : [unknown]),
    section(t('information.lacking'), lacking.length > 0 ? lacking : ['–']),
    '',
  ].join('\n');
}
