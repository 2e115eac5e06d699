import path from 'node:path';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { findConfigFile, readConfigFile } from './file.ts';
import { mergeProxy, type ProxyChange } from './proxy-merge.ts';
import { readProxy, type ProxySettings } from './proxy.ts';
import { exists, writeConfigFile, type Environment } from './write.ts';

export interface ProxyFile {
  readonly path: string;
  /** The sign-in window, or the service that does the work. */
  readonly program: 'Wizard' | 'Service';
}

/**
 * Both config files of an installed connector that name a proxy.
 *
 * @param folder of the connector, such as C:\Program Files\Microsoft Intune\ODJConnector
 * @throws OdjError ConfigFileNotFound
 */
export async function findProxyFiles(folder: string): Promise<readonly [ProxyFile, ProxyFile]> {
  const { serviceName } = requirements.connector;
  const { legacySignIn } = connectorConfig;
  const service = path.join(folder, serviceName, `${serviceName}.exe.config`);
  const legacy = path.join(folder, legacySignIn.folder, legacySignIn.fileName);
  const isUpdated = await exists(path.join(folder, connectorConfig.wizard.folder));
  const wizard = !isUpdated && (await exists(legacy)) ? legacy : await findConfigFile(folder);
  if (!(await exists(service))) {
    const values = { name: path.basename(service), folder: path.dirname(service) };
    throw new OdjError('ConfigFileNotFound', values, { target: folder });
  }
  return [
    { path: wizard, program: 'Wizard' },
    { path: service, program: 'Service' },
  ];
}

export interface ProxyRequest {
  readonly folder: string;
  readonly change: ProxyChange;
  /** Names the state directory. */
  readonly env: Environment;
  /** Tell what would change, write nothing. */
  readonly dryRun?: boolean;
}

export interface ProxyFileChange extends ProxyFile {
  readonly after: ProxySettings;
  /** Also true in a dry run, where it would change. */
  readonly changed: boolean;
  /** null where nothing was written. */
  readonly backupFile: string | null;
  /** Unified; empty where nothing changes. */
  readonly difference: string;
}

interface PlannedFile extends ProxyFileChange {
  readonly before: Uint8Array;
  readonly bytes: Uint8Array;
}

/**
 * Makes both config files of a connector name the same proxy: either both say so afterwards, or both are as they were.
 * Each is backed up before it is written; what says so already is not written.
 *
 * @throws OdjError of findProxyFiles, mergeProxy; FileUnreadable, FileUnwritable, ConfigChangedMeanwhile,
 * StateDirectoryUnusable; ProxyHalfWritten where the first could not be put back either
 */
export async function setProxyFiles(request: ProxyRequest): Promise<readonly ProxyFileChange[]> {
  const files = await findProxyFiles(request.folder);
  const planned = await Promise.all(files.map((file) => plan(file, request.change)));
  const written: PlannedFile[] = [];
  for (const file of request.dryRun === true ? [] : planned) {
    try {
      const { path: target, before, bytes } = file;
      const backupFile = await writeConfigFile({ file: target, before, after: bytes, env: request.env });
      written.push({ ...file, backupFile });
    } catch (failure) {
      await putBack(written, file, failure, request.env);
      throw failure;
    }
  }
  return (request.dryRun === true ? planned : written).map(
    ({ path: target, program, after, changed, backupFile, difference }) => ({
      path: target,
      program,
      after,
      changed,
      backupFile,
      difference,
    }),
  );
}

async function plan(file: ProxyFile, change: ProxyChange): Promise<PlannedFile> {
  const before = await readConfigFile(file.path);
  const { bytes, changed } = mergeProxy(before, change, file.path);
  const { differenceOf } = await import('./difference.ts');
  return {
    ...file,
    before,
    bytes,
    changed,
    after: readProxy(bytes, file.path),
    backupFile: null,
    difference: changed ? differenceOf(before, bytes, file.path) : '',
  };
}

async function putBack(
  written: readonly PlannedFile[],
  failed: ProxyFile,
  failure: unknown,
  env: Environment,
): Promise<void> {
  for (const { path: file, before, bytes, backupFile } of written.filter(({ changed }) => changed)) {
    try {
      await writeConfigFile({ file, before: bytes, after: before, env });
    } catch (error) {
      const reason = isOdjError(error) ? error.message : reasonOf(error);
      const values = { written: file, failed: failed.path, reason, backup: backupFile ?? '' };
      throw new OdjError('ProxyHalfWritten', values, { target: file, cause: failure });
    }
  }
}
