import { writeFileSync } from 'node:fs';
import {
  chmod,
  chown,
  copyFile,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from 'vitest';
import { findConfigFile, restoreConfigFile, setConfigFile } from '../../src/config/file.ts';
import { replaceWhole } from '../../src/config/replace.ts';
import { makeFolders } from './cli.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/config');
const realName = 'ODJConnectorEnrollmentWizard.exe.config';
const misspelt = 'ODJConnectorEnrollmentWiazard.exe.config';
const change = { organizationalUnits: ['OU=One,DC=contoso,DC=com'] };

let folder: string;
let env: { ODJ_STATE: string };
let file: string;
let original: Buffer;
beforeEach(async () => {
  ({ folder, env } = await makeFolders());
  file = path.join(folder, realName);
  await copyFile(path.join(fixtures, 'sample-mark-crlf.config'), file);
  original = await readFile(file);
});

const backupsIn = (state: string): Promise<string[]> => readdir(path.join(state, 'backups'));
/** The backup of a change, which must have been made. */
async function changed(asked = change): Promise<string> {
  const { backupFile } = await setConfigFile({ file, change: asked, env });
  if (backupFile === null) {
    throw new Error('No backup was made.');
  }
  return backupFile;
}

describe('findConfigFile', () => {
  it('takes a file as it is given, and finds it in the folder of the wizard or of the connector', async () => {
    expect(await findConfigFile(file)).toBe(file);
    expect(await findConfigFile(folder)).toBe(file);
    const installed = path.join(folder, 'ODJConnectorEnrollmentWizard');
    await mkdir(installed);
    await rm(file);
    await writeFile(path.join(installed, realName.toUpperCase()), '<configuration/>');
    expect(await findConfigFile(folder)).toBe(path.join(installed, realName.toUpperCase()));
  });

  it('reads the misspelt name, but prefers the real one', async () => {
    await copyFile(file, path.join(folder, misspelt));
    expect(await findConfigFile(folder)).toBe(file);
    await rm(file);
    expect(await findConfigFile(folder)).toBe(path.join(folder, misspelt));
  });

  it('says what it looked for', async () => {
    await rm(file);
    await expect(findConfigFile(folder)).rejects.toMatchObject({ id: 'ConfigFileNotFound', target: folder });
  });
});

describe('setConfigFile', () => {
  it('writes the change, tells it as a difference and backs up what was there', async () => {
    const result = await setConfigFile({ file, change, env });
    expect(result).toMatchObject({ file, changed: true, after: change });
    expect(result.difference).toContain(
      '-    <add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="OU=SubOU,',
    );
    expect(result.difference).toContain(
      '+    <add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="OU=One,DC=contoso,DC=com" />',
    );
    expect(await readFile(file, 'utf8')).toContain('value="OU=One,DC=contoso,DC=com"');
    expect(await readdir(folder)).toEqual([realName]);

    const backup: unknown = JSON.parse(await readFile(result.backupFile ?? '', 'utf8'));
    expect(backup).toMatchObject({
      type: 'configFile',
      format: 1,
      file,
      before: { base64: original.toString('base64') },
    });
    expect((await stat(result.backupFile ?? '')).mode & 0o777).toBe(0o600);
  });

  it('writes nothing, and no backup, where the file says so already', async () => {
    await changed();
    const { mtimeNs } = await stat(file, { bigint: true });
    const result = await setConfigFile({ file, change, env });
    expect(result).toMatchObject({ changed: false, backupFile: null, difference: '' });
    expect((await stat(file, { bigint: true })).mtimeNs).toBe(mtimeNs);
    expect(await backupsIn(env.ODJ_STATE)).toHaveLength(1);
  });

  it('writes nothing in a dry run', async () => {
    const result = await setConfigFile({ file, change, env, dryRun: true });
    expect(result).toMatchObject({ changed: true, backupFile: null });
    expect(await readFile(file)).toEqual(original);
    await expect(stat(env.ODJ_STATE)).rejects.toThrow('ENOENT');
  });

  it('puts the backup where it is told to', async () => {
    const backupFile = path.join(folder, 'mine.json');
    expect(await setConfigFile({ file, change, env, backupFile })).toMatchObject({ backupFile });
    await restoreConfigFile({ backupFile, env });
    expect(await readFile(file)).toEqual(original);
  });

  it('leaves a refused file untouched', async () => {
    const broken = original.toString('latin1').replace('</appSettings>', '<clear/></appSettings>');
    await writeFile(file, broken, 'latin1');
    await expect(setConfigFile({ file, change, env })).rejects.toMatchObject({
      id: 'ConfigUnsupported',
      target: file,
    });
    expect(await readFile(file, 'latin1')).toBe(broken);
  });

  it('keeps the mode and the owner', async () => {
    await chmod(file, 0o640);
    if (process.getuid?.() === 0) {
      await chown(file, 12345, 23456);
    }
    const before = await stat(file);
    await changed();
    const { mode, uid, gid } = await stat(file);
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
  });

  it('replaces what a link points to, and keeps the link', async () => {
    const link = path.join(folder, 'link.config');
    await symlink(realName, link);
    await setConfigFile({ file: link, change, env });
    expect(await readlink(link)).toBe(realName);
    expect(await readFile(file, 'utf8')).toContain('value="OU=One,');
  });

  it('refuses a file that is marked read-only', async () => {
    await chmod(file, 0o444);
    await expect(setConfigFile({ file, change, env })).rejects.toMatchObject({
      id: 'FileUnwritable',
      message: expect.stringContaining('read-only') as string,
    });
    expect(await readFile(file)).toEqual(original);
  });

  it('says that a missing file cannot be read', async () => {
    await rm(file);
    await expect(setConfigFile({ file, change, env })).rejects.toMatchObject({
      id: 'FileUnreadable',
      target: file,
    });
  });

  it('does not overwrite what somebody else writes between reading and replacing', async () => {
    const other = Buffer.from('<configuration/>');
    // Where the backup goes is asked after the file was read and before it is replaced.
    const meanwhile = {
      get ODJ_STATE(): string {
        writeFileSync(file, other);
        return env.ODJ_STATE;
      },
    };
    await expect(setConfigFile({ file, change, env: meanwhile })).rejects.toMatchObject({
      id: 'ConfigChangedMeanwhile',
      target: file,
    });
    expect(await readFile(file)).toEqual(other);
    expect(await readdir(folder)).toEqual([realName]);
  });

  it('makes a missing file when asked, as .NET takes it, and takes it away again', async () => {
    await rm(file);
    const result = await setConfigFile({ file, change, env, create: true });
    expect(result).toMatchObject({ changed: true, before: null, after: { ...change, encoding: 'utf-8' } });
    expect(await readFile(file, 'utf8')).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<configuration>',
        '  <appSettings>',
        '    <add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="OU=One,DC=contoso,DC=com" />',
        '  </appSettings>',
        '</configuration>',
        '',
      ].join('\r\n'),
    );
    await restoreConfigFile({ backupFile: result.backupFile ?? '', env });
    expect(await readdir(folder)).toEqual([]);
  });

  it('never makes a file of the misspelt name, or of another that the connector does not read', async () => {
    for (const name of [misspelt, 'other.config']) {
      const attempt = setConfigFile({ file: path.join(folder, name), change, env, create: true });
      await expect(attempt).rejects.toMatchObject({ id: 'ConfigCreateRefused' });
    }
    expect(await readdir(folder)).toEqual([realName]);
  });

  it('clears what a killed run left behind, not what a living one is writing', async () => {
    const dead = `.${realName}.4194304-0123abcd.odj-new`;
    const alive = `.${realName}.${process.ppid}-0123abcd.odj-new`;
    await writeFile(path.join(folder, dead), 'half');
    await writeFile(path.join(folder, alive), 'half');
    await changed();
    expect((await readdir(folder)).sort()).toEqual([alive, realName]);
  });
});

describe('restoreConfigFile', () => {
  it('puts the old bytes back, backs up what it replaces, and does nothing the second time', async () => {
    const backupFile = await changed();
    const written = await readFile(file);
    const restored = await restoreConfigFile({ backupFile, env });
    expect(restored).toMatchObject({ file, changed: true });
    expect(await readFile(file)).toEqual(original);
    const again = await restoreConfigFile({ backupFile, env });
    expect(again).toEqual({ file, changed: false, backupFile: null, difference: '' });

    await restoreConfigFile({ backupFile: restored.backupFile ?? '', env });
    expect(await readFile(file)).toEqual(written);
  });

  it('refuses where the file was changed since, unless it is forced', async () => {
    const backupFile = await changed();
    await writeFile(file, '<configuration/>');
    await expect(restoreConfigFile({ backupFile, env })).rejects.toMatchObject({
      id: 'ConfigBackupStale',
      target: file,
    });
    expect(await readFile(file, 'utf8')).toBe('<configuration/>');
    await restoreConfigFile({ backupFile, env, force: true });
    expect(await readFile(file)).toEqual(original);
  });

  it.each([
    ['nothing', undefined, 'ENOENT'],
    ['half a backup', '{ "type": "configF', 'JSON'],
    ['another document', '{ "type": "header" }', 'type'],
    [
      'a backup that was tampered with',
      JSON.stringify({
        ...{ type: 'configFile', format: 1, time: '', who: '', computer: '', tool: '', file: '/x' },
        ...{ before: { sha256: '0'.repeat(64), base64: 'AAAA' }, after: null },
      }),
      'SHA-256',
    ],
  ])('refuses %s', async (_case, content, reason) => {
    const backupFile = path.join(folder, 'backup.json');
    if (content !== undefined) {
      await writeFile(backupFile, content);
    }
    await expect(restoreConfigFile({ backupFile, env })).rejects.toMatchObject({
      id: 'ConfigBackupInvalid',
      message: expect.stringContaining(reason) as string,
    });
  });
});

describe('replaceWhole', () => {
  it('leaves the old file and nothing else where the rename is stopped', async () => {
    const attempt = replaceWhole(file, Buffer.from('new'), () => Promise.reject(new Error('stopped')));
    await expect(attempt).rejects.toThrow('stopped');
    expect(await readFile(file)).toEqual(original);
    expect(await readdir(folder)).toEqual([realName]);
  });
});
