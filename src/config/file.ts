import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { mergeConnectorConfig, readConnectorConfig, type ConnectorConfig } from './merge.ts';
import type { SettingsChange } from './settings.ts';
import { exists, writeConfigFile, type Environment } from './write.ts';

/**
 * The config file behind a path: the file itself, or the wizard's in a folder (either spelling of its name).
 *
 * @param create name the file that is to be made where a folder has none
 * @throws OdjError ConfigFileNotFound
 */
export async function findConfigFile(fileOrFolder: string, create = false): Promise<string> {
  const { wizard } = connectorConfig;
  if (!(await isFolder(fileOrFolder))) {
    return fileOrFolder;
  }
  for (const folder of [fileOrFolder, path.join(fileOrFolder, wizard.folder)]) {
    const names = (await isFolder(folder)) ? await readdir(folder) : [];
    const found = names.filter(isWizardConfig);
    const name = found.find((candidate) => !isMisspelt(candidate)) ?? found[0];
    if (name !== undefined) {
      return path.join(folder, name);
    }
  }
  if (create) {
    return path.join(fileOrFolder, wizard.fileName);
  }
  const values = { name: wizard.fileName, folder: fileOrFolder };
  throw new OdjError('ConfigFileNotFound', values, { target: fileOrFolder });
}

/** @throws OdjError FileUnreadable */
export async function readConfigFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new OdjError(
      'FileUnreadable',
      { file, reason: `${reasonOf(error)}.` },
      { target: file, cause: error },
    );
  }
}

export interface ConfigRequest {
  readonly file: string;
  readonly change: SettingsChange;
  /** Names the state directory. */
  readonly env: Environment;
  /** Tell what would change, write nothing. */
  readonly dryRun?: boolean;
  /** Make the file where it is missing. */
  readonly create?: boolean;
  /** Where the backup goes; a new file in the state directory's `backups` when absent. */
  readonly backupFile?: string;
}

export interface ConfigFileChange {
  readonly file: string;
  /** Also true in a dry run, where it would change. */
  readonly changed: boolean;
  /** null where nothing was written. */
  readonly backupFile: string | null;
  readonly before: ConnectorConfig | null;
  readonly after: ConnectorConfig;
  /** Unified; empty where nothing changes. */
  readonly difference: string;
}

/**
 * Makes a config file say what is asked: reads, merges, backs up, replaces the file in one step and reads it back.
 * Nothing is written where it says so already.
 *
 * @throws OdjError of readConnectorConfig, mergeConnectorConfig; ConfigChangedMeanwhile where somebody else wrote
 * it since it was read, ConfigCreateRefused, FileUnreadable, FileUnwritable, StateDirectoryUnusable
 */
export async function setConfigFile(request: ConfigRequest): Promise<ConfigFileChange> {
  const { file, change, env, dryRun = false, create = false } = request;
  const before = create && !(await exists(file)) ? null : await readConfigFile(file);
  const start = before ?? (await newConfig(file));
  const merged = mergeConnectorConfig(start, change, file);
  const changed = merged.changed || before === null;
  let backupFile: string | null = null;
  if (!dryRun) {
    backupFile = await writeConfigFile({
      file,
      before,
      after: changed ? merged.bytes : before,
      env,
      ...named(request),
    });
  }
  return {
    file,
    changed,
    backupFile,
    before: before && readConnectorConfig(before, file),
    after: readConnectorConfig(merged.bytes, file),
    difference: changed ? await difference(before, merged.bytes, file) : '',
  };
}

export interface RestoreRequest {
  readonly backupFile: string;
  readonly env: Environment;
  /** Also where the file is no longer the one that was written after the backup. */
  readonly force?: boolean;
  /** Tell what would change, write nothing. */
  readonly dryRun?: boolean;
}

/**
 * Puts back what a backup holds, and backs up what it replaces. Nothing is written where the old content is there.
 *
 * @throws OdjError ConfigBackupInvalid; ConfigBackupStale where the file was changed since; as setConfigFile
 */
export async function restoreConfigFile(
  request: RestoreRequest,
): Promise<Pick<ConfigFileChange, 'file' | 'changed' | 'backupFile' | 'difference'>> {
  const { readConfigBackup, sha256Of } = await import('./backup.ts');
  const { file, before: old, afterSha256 } = await readConfigBackup(request.backupFile);
  const current = (await exists(file)) ? await readConfigFile(file) : null;
  const unchanged = old === null || current === null ? old === current : Buffer.compare(old, current) === 0;
  const written = current && sha256Of(current);
  if (!unchanged && written !== afterSha256 && request.force !== true) {
    throw new OdjError('ConfigBackupStale', { file, backup: request.backupFile }, { target: file });
  }
  const backupFile =
    request.dryRun === true
      ? null
      : await writeConfigFile({
          file,
          before: current,
          after: unchanged ? current : old,
          env: request.env,
        });
  const [from, to] = [current ?? new Uint8Array(), old ?? new Uint8Array()];
  return { file, changed: !unchanged, backupFile, difference: unchanged ? '' : await shown(from, to, file) };
}

async function newConfig(file: string): Promise<Uint8Array> {
  const { fileName } = connectorConfig.wizard;
  if (path.basename(file).toLowerCase() !== fileName.toLowerCase()) {
    const reason = 'the connector would not read a file of that name.';
    throw new OdjError('ConfigCreateRefused', { file, name: fileName, reason }, { target: file });
  }
  const { emptyConnectorConfig } = await import('./create.ts');
  return emptyConnectorConfig();
}

/** Empty where one of them is no text: it is put back all the same. */
async function shown(before: Uint8Array, after: Uint8Array, file: string): Promise<string> {
  try {
    return await difference(before, after, file);
  } catch (error) {
    if (isOdjError(error)) {
      return '';
    }
    throw error;
  }
}

async function difference(before: Uint8Array | null, after: Uint8Array, file: string): Promise<string> {
  const { differenceOf } = await import('./difference.ts');
  return differenceOf(before ?? new Uint8Array(), after, file);
}

function named({ backupFile }: ConfigRequest): { backupFile?: string } {
  return backupFile === undefined ? {} : { backupFile };
}

/** `ODJConnectorEnrollmentWi*zard.exe.config` in any case: older pages spell it with one letter more. */
function isWizardConfig(name: string): boolean {
  const { fileNamePrefix, fileNameSuffix } = connectorConfig.wizard;
  const lower = name.toLowerCase();
  return lower.startsWith(fileNamePrefix.toLowerCase()) && lower.endsWith(fileNameSuffix.toLowerCase());
}

function isMisspelt(name: string): boolean {
  return name.toLowerCase() !== connectorConfig.wizard.fileName.toLowerCase();
}

async function isFolder(candidate: string): Promise<boolean> {
  return stat(candidate).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
