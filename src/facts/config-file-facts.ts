import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { reasonOf } from '../errors.ts';
import type { SiteConnector } from '../site/site.ts';
import type { Fact } from './fact.ts';
import { serverFactsSchema, type ConfigFileFacts, type ServerFacts } from './server-facts.ts';

const { defaultInstallFolder, wizard } = connectorConfig;
const { serviceName } = requirements.connector;
const serviceConfig = [serviceName, `${serviceName}.exe.config`];

/**
 * What is known of a connector server: what it said itself, and its two config files, which can be read from elsewhere
 * too. A file that the site names is read now, since a plan would change that one.
 */
export async function readServer(
  connector: SiteConnector,
  told: ServerFacts | undefined,
): Promise<ServerFacts> {
  const server = told ?? serverFactsSchema.parse({ computerName: connector.server });
  if (connector.configFile === undefined && server.wizardConfig !== null) {
    return server;
  }
  const wizardFile = connector.configFile ?? onShare(connector.server, [wizard.folder, wizard.fileName]);
  const beside = serviceConfigBeside(wizardFile);
  return {
    ...server,
    wizardConfig: await readConfigFile(wizardFile),
    serviceConfig: server.serviceConfig ?? (beside === undefined ? null : await readConfigFile(beside)),
  };
}

function onShare(server: string, names: readonly string[]): string {
  return `\\\\${server}\\${defaultInstallFolder.replace(':', '$')}${names.join('\\')}`;
}

/** The service's file, where the wizard's lies in the folders that setup makes. */
function serviceConfigBeside(wizardFile: string): string | undefined {
  const lexical = wizardFile.includes('\\') ? path.win32 : path;
  const folder = lexical.dirname(wizardFile);
  return lexical.basename(folder).toLowerCase() === wizard.folder.toLowerCase()
    ? lexical.join(lexical.dirname(folder), ...serviceConfig)
    : undefined;
}

async function readConfigFile(file: string): Promise<Fact<ConfigFileFacts>> {
  const collected = new Date().toISOString();
  try {
    const content = await readFile(file);
    const value = { path: file, content: content.toString('base64'), misspelt: await misspeltBeside(file) };
    return { source: file, collected, value };
  } catch (thrown) {
    return { source: file, collected, reason: `${file}: ${reasonOf(thrown)}` };
  }
}

/** Wizard config files beside this one whose name is misspelt: the connector does not read them. */
async function misspeltBeside(file: string): Promise<string[]> {
  const { fileName, fileNamePrefix, fileNameSuffix } = wizard;
  const names = await readdir(path.dirname(file)).catch((): string[] => []);
  return names.filter((name) => {
    const lower = name.toLowerCase();
    return (
      lower.startsWith(fileNamePrefix.toLowerCase()) &&
      lower.endsWith(fileNameSuffix.toLowerCase()) &&
      lower !== fileName.toLowerCase() &&
      lower !== path.basename(file).toLowerCase()
    );
  });
}
