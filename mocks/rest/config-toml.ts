import { atLeast } from '#lib/versions.ts';
import type { Behaviour } from '../behaviour.ts';

type Value = string | number | boolean | null;
/** A line of the file: key, value (null is written as a comment), first and last release that have it. */
type Line = readonly [key: string, value: Value, since?: string, until?: string];

/** Placeholder of the installation's name. */
const SITE_NAME = '{site name}';

/** The file of a webserver with its default configuration (docs/contract/users-and-auth.md 1.3). */
const SECTIONS: Record<string, readonly Line[]> = {
  general: [
    ['apiEndpointText', SITE_NAME],
    ['apiDomainName', 'default', '26.9'],
    ['defaultSessionEnvironment', null],
    ['defaultImportEnvironment', null],
    ['siteDescription', SITE_NAME, '0', '25.1'],
    ['enableLLMPlayground', false, '24.03', '25.1'],
    ['enableModelFolders', true, '25.6'],
    ['connectionMode', 'SESSION'],
    ['signupSupport', false],
    ['allowChangeSigninMode', false],
    ['allowAnonymousChangePassword', false],
    ['allowProjectResourceMonitor', false],
    ['allowManualImageNameForSession', false],
    ['allowSignupWithoutConfirmation', false],
    ['alwaysEnqueueComputeSession', false],
    ['autoLogout', false],
    ['debug', false],
    // twice: a bug that strict TOML parsers refuse
    ['debug', false, '0', '26.1'],
    ['maskUserInfo', false],
    ['singleSignOnVendors', null],
    ['ssoRealmName', ''],
    ['enableContainerCommit', false],
    ['hideAgents', true],
    ['appDownloadUrl', ''],
    ['allowAppDownloadPanel', true],
    ['enable2FA', false, '0', '25.7'],
    ['force2FA', false],
    ['systemSSHImage', ''],
    ['directoryBasedUsage', false],
    ['maxCountForPreopenPorts', 10],
    ['allowCustomResourceAllocation', true],
    ['allowThemeMode', false, '26.8'],
    ['isDirectorySizeVisible', null, '0', '25.1'],
    ['isDirectorySizeVisible', true, '25.1'],
    ['eduAppNamePrefix', ''],
    ['enableModelStore', true, '24.03', '25.1'],
    ['enableExtendLoginSession', false, '24.09'],
    ['enableInteractiveLoginAccountSwitch', true, '25.6'],
    ['defaultFileBrowserImage', '', '25.15'],
    ['enableReservoir', false, '25.15'],
  ],
  resources: [
    ['openPortToPublic', false],
    ['allowNonAuthTCP', false, '24.03'],
    ['allowPreferredPort', false],
    ['maxCPUCoresPerContainer', 64],
    ['maxMemoryPerContainer', 64],
    ['maxCUDADevicesPerContainer', 16],
    ['maxCUDASharesPerContainer', 16],
    ['maxROCMDevicesPerContainer', 10],
    ['maxTPUDevicesPerContainer', 8],
    ['maxIPUDevicesPerContainer', 8],
    ['maxATOMDevicesPerContainer', 8],
    ['maxGaudi2DevicesPerContainer', 8, '24.03'],
    ['maxATOMPlUSDevicesPerContainer', 8, '24.03'],
    ['maxWarboyDevicesPerContainer', 8],
    ['maxShmPerContainer', 2],
    ['maxFileUploadSize', 4294967296],
  ],
  environments: [
    ['allowlist', null],
    ['showNonInstalledImages', false, '24.09'],
  ],
  menu: [
    ['blocklist', null],
    ['inactivelist', null],
  ],
  plugin: [['page', null]],
  wsproxy: [
    ['proxyURL', ''],
    ['proxyBaseURL', null],
    ['proxyListenIP', null],
  ],
  license: [
    ['edition', 'Open Source', '0', '25.1'],
    ['validSince', '', '0', '25.1'],
    ['validUntil', '', '0', '25.1'],
  ],
  pipeline: [
    ['endpoint', 'http://127.0.0.1:9500', '0', '25.1'],
    ['endpoint', 'http://127.0.0.1:9500/', '25.1'],
    ['frontendEndpoint', 'http://127.0.0.1:3000'],
  ],
};

const lineText = ([key, value]: Line): string => {
  if (value === null) return `# ${key} = `;
  return key === 'maxShmPerContainer' ? `${key} = 2.0` : `${key} = ${JSON.stringify(value)}`;
};

/** The lines of /config.ini, an older and shorter file. */
const INI: Record<string, readonly string[] | null> = {
  general: [
    'apiEndpointText',
    'defaultSessionEnvironment',
    'siteDescription',
    'enableLLMPlayground',
    'enableModelFolders',
    'connectionMode',
  ],
  environments: ['allowlist', 'showNonInstalledImages'],
  wsproxy: null,
};

/**
 * `GET /config.toml` and, with `ini`, `/config.ini`: the webserver's configuration for its pages at `origin`.
 * `siteName`: the installation's name.
 */
export function configText({ manager }: Behaviour, origin: string, siteName: string, ini = false): string {
  const held = ([key, , since = '0', until]: Line, section: string): boolean =>
    atLeast(manager, since) &&
    (until === undefined || !atLeast(manager, until)) &&
    (!ini || (INI[section]?.includes(key) ?? true));
  const sections = Object.entries(SECTIONS)
    // 23.09 has no line of this section in its .ini file
    .filter(
      ([name, lines]) =>
        !ini || (name in INI && lines.every(line => line[0] !== 'allowlist' || atLeast(manager, '24.09'))),
    )
    .map(([name, lines]) => {
      const kept = lines.filter(line => held(line, name)).map(lineText);
      if (!kept.length) return '';
      const first = name === 'general' ? [`apiEndpoint = ${JSON.stringify(origin)}`] : [];
      return `[${name}]\n${[...first, ...kept].join('\n')}\n`;
    });
  return sections.filter(Boolean).join('\n').trimEnd().replaceAll(SITE_NAME, siteName);
}
