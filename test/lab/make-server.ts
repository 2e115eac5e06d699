import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { computerDistinguishedName, type ServerName } from './computers.ts';
import { serviceConfig, wizardConfig } from './connector-files.ts';
import { domain } from './domain.ts';
import { writeServerState, type Server, type ServerState } from './servers.ts';

interface Installation {
  readonly folder: readonly string[];
  readonly build: string;
}

const { connector } = requirements;
const productCode = '{6E1A0A4C-8B0C-4A53-9C0B-5D3F5E0C7A11}';
/** Who signs the connector's programs. */
export const microsoft = 'CN=Microsoft Corporation, O=Microsoft Corporation, L=Redmond, S=Washington, C=US';

/** One of each kind: the newest build where setup puts it, the same in a folder of the admin's choice, a legacy one. */
const installations: Readonly<Record<ServerName, Installation>> = {
  SRV1: {
    folder: ['Program Files', 'Microsoft Intune', 'ODJConnector'],
    build: connector.skipByoMsaPrivilegeCheckBuild,
  },
  SRV2: { folder: ['D', 'Apps', 'ODJ'], build: connector.skipByoMsaPrivilegeCheckBuild },
  SRV3: {
    folder: ['Program Files', 'Microsoft Intune', 'ODJConnector'],
    build: connector.lastLegacyBuild,
  },
};

/** Makes a connector server as it is after setup and before anybody signed in; the legacy one is at work. */
export async function makeServer(
  like: ServerName,
  folder: string,
  computer: { readonly name: string; readonly distinguishedName: string } = {
    name: like,
    distinguishedName: computerDistinguishedName(like),
  },
): Promise<Server> {
  const { folder: parts, build } = installations[like];
  const installFolder = join(folder, ...parts);
  const isLegacy = build === connector.lastLegacyBuild;
  const service = join(installFolder, connector.serviceName, `${connector.serviceName}.exe`);
  const wizard = join(installFolder, connectorConfig.wizard.folder, connectorConfig.wizard.fileName);
  await write(service, 'MZ');
  await write(`${service}.config`, serviceConfig);
  if (isLegacy) {
    await write(join(installFolder, 'ODJConnectorUI', 'ODJConnectorUI.exe'), 'MZ');
  } else {
    await write(wizardExecutable(installFolder), 'MZ');
    await write(wizard, wizardConfig);
  }
  await writeServerState(folder, afterSetup(computer.name, { installFolder, service, build, isLegacy }));
  return {
    ...computer,
    folder,
    installFolder,
    configFile: wizard,
    build,
  };
}

interface Setup {
  readonly installFolder: string;
  readonly service: string;
  readonly build: string;
  readonly isLegacy: boolean;
}

function afterSetup(name: string, setup: Setup): ServerState {
  const executables = setup.isLegacy
    ? [setup.service, join(setup.installFolder, 'ODJConnectorUI', 'ODJConnectorUI.exe')]
    : [setup.service, wizardExecutable(setup.installFolder)];
  return {
    computerName: name,
    domain: domain.name,
    operatingSystem: {
      caption: 'Microsoft Windows Server 2022 Datacenter',
      version: '10.0.20348',
      buildNumber: '20348',
    },
    registry: registryAfterSetup(setup),
    services: {
      [connector.serviceName]: {
        displayName: 'Intune ODJConnector Service',
        status: setup.isLegacy ? 'Running' : 'Stopped',
        startType: 'Automatic',
        startName: 'LocalSystem',
        pathName: `"${setup.service}"`,
      },
    },
    events: [],
    files: Object.fromEntries(
      executables.map((path) => [path, { fileVersion: setup.build, signer: microsoft }]),
    ),
    userRights: { SeServiceLogonRight: ['S-1-5-80-0'] },
    installedServiceAccounts: [],
  };
}

function registryAfterSetup({ installFolder, service, build }: Setup): ServerState['registry'] {
  const security = requirements.internetExplorerEnhancedSecurity;
  const on = { IsInstalled: { kind: 'DWord' as const, value: 1 } };
  return {
    [`HKLM\\${security.key}\\${security.Administrators}`]: on,
    [`HKLM\\${security.key}\\${security.Users}`]: on,
    'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full': {
      Release: { kind: 'DWord', value: 528449 },
      Version: { kind: 'String', value: '4.8.04161' },
    },
    [`HKLM\\${requirements.webView2ClientKey}`]: { pv: { kind: 'String', value: '126.0.2592.87' } },
    [`HKLM\\SYSTEM\\CurrentControlSet\\Services\\${connector.serviceName}`]: {
      ImagePath: { kind: 'ExpandString', value: `"${service}"` },
      ObjectName: { kind: 'String', value: 'LocalSystem' },
      Start: { kind: 'DWord', value: 2 },
    },
    [`HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${productCode}`]: {
      DisplayName: { kind: 'String', value: connector.uninstallName },
      DisplayVersion: { kind: 'String', value: build },
      InstallLocation: { kind: 'String', value: installFolder },
      Publisher: { kind: 'String', value: 'Microsoft Corporation' },
      UninstallString: { kind: 'String', value: `MsiExec.exe /X${productCode}` },
    },
    'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      CurrentBuildNumber: { kind: 'String', value: '20348' },
      ProductName: { kind: 'String', value: 'Windows Server 2022 Datacenter' },
    },
  };
}

function wizardExecutable(installFolder: string): string {
  const { folder, fileName } = connectorConfig.wizard;
  return join(installFolder, folder, fileName.replace(/\.config$/, ''));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
