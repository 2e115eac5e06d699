/**
 * ODJConnectorBootstrapper.exe of a build, as far as the stand-ins for Windows read it: version and signer, and what its
 * setup installs, as JSON behind the two letters that every program begins with. test/stand-ins/WindowsServer acts by it.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { serviceConfig, wizardConfig } from './connector-files.ts';
import { microsoft } from './make-server.ts';
import { readServerState, writeServerState, type Server } from './servers.ts';

const { connector } = requirements;

export interface Bootstrapper {
  readonly build: string;
  /** Subject of its signer; null: not signed. */
  readonly signer?: string | null;
}

/** Writes the bootstrapper of a build and gives its path. */
export async function writeBootstrapper(folder: string, wish: Bootstrapper): Promise<string> {
  const { build, signer = microsoft } = wish;
  const isLegacy = build === connector.lastLegacyBuild;
  const service = `${connector.serviceName}/${connector.serviceName}.exe`;
  const wizard = `${connectorConfig.wizard.folder}/${connectorConfig.wizard.fileName}`;
  const program = `MZ${JSON.stringify({ fileVersion: build, signer: microsoft })}`;
  const common = { [service]: program, [`${service}.config`]: serviceConfig };
  const files = isLegacy
    ? { ...common, [`${connector.legacyFolders[0] ?? ''}/ODJConnectorUI.exe`]: program }
    : { ...common, [wizard.replace(/\.config$/, '')]: program, [wizard]: wizardConfig };
  const file = join(folder, requirements.setup.fileName);
  await mkdir(dirname(file), { recursive: true });
  const installs = { service, uninstallName: connector.uninstallName, serviceName: connector.serviceName };
  await writeFile(
    file,
    `MZ${JSON.stringify({ fileVersion: build, signer, setup: { ...installs, isLegacy, files } })}`,
  );
  return file;
}

/** The server before anybody installed a connector on it. */
export async function withoutConnector(server: Server): Promise<void> {
  await rm(server.installFolder, { recursive: true });
  const state = await readServerState(server.folder);
  await writeServerState(server.folder, {
    ...state,
    services: {},
    files: {},
    registry: Object.fromEntries(
      Object.entries(state.registry).filter(([key]) => !/\\(Services|Uninstall)\\/.test(key)),
    ),
  });
}
