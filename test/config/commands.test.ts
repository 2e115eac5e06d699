import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { configRestore } from '../../src/cli/commands/config-restore.ts';
import { configSet } from '../../src/cli/commands/config-set.ts';
import { configShow } from '../../src/cli/commands/config-show.ts';
import { runOdj } from '../../src/cli/run.ts';
import { makeFolders, recordingTerminal, type RecordedTerminal } from './cli.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/config');
const organizationalUnit = 'OU=Sales\\, West,DC=contoso,DC=test';

let folder: string;
let env: { ODJ_STATE: string };
let file: string;
beforeEach(async () => {
  ({ folder, env } = await makeFolders());
  file = path.join(folder, 'ODJConnectorEnrollmentWizard.exe.config');
  await copyFile(path.join(fixtures, 'sample.config'), file);
});

/** One command line, through the parser. */
async function odj(
  commandLine: readonly string[],
  stdin?: unknown,
): Promise<{ exitCode: number; terminal: RecordedTerminal }> {
  const terminal = recordingTerminal(env, JSON.stringify(stdin));
  const exitCode = await runOdj(commandLine, [configShow, configSet, configRestore], terminal);
  return { exitCode, terminal };
}
const documentOf = (terminal: RecordedTerminal): Record<string, unknown> =>
  JSON.parse(terminal.printed()) as Record<string, unknown>;

describe('odj config show', () => {
  it('tells people what the file says, named with --file, without, or by its folder', async () => {
    const { exitCode, terminal } = await odj(['config', 'show', '--file', file]);
    expect(exitCode).toBe(0);
    expect(terminal.printed()).toBe(
      [
        file,
        'Organizational units:',
        '  OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com',
        '  OU=Mine,DC=contoso,DC=com',
        'Managed service account: made by the connector',
        'Disable OU updates: not set',
        'Skip the log-on-as-a-service check: not set',
        'Encoding: utf-8',
        '',
      ].join('\n'),
    );
    expect((await odj(['config', 'show', file])).terminal.printed()).toBe(terminal.printed());
    expect((await odj(['config', 'show', folder])).terminal.printed()).toBe(terminal.printed());
  });

  it('prints one JSON document', async () => {
    const { terminal } = await odj(['config', 'show', file, '--json']);
    expect(documentOf(terminal)).toEqual({
      path: file,
      organizationalUnits: ['OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com', 'OU=Mine,DC=contoso,DC=com'],
      managedServiceAccount: null,
      disableOUUpdates: null,
      skipByoMsaPrivilegeCheck: null,
      encoding: 'utf-8',
      byteOrderMark: false,
    });
  });

  it('names line and column of what it refuses', async () => {
    await writeFile(file, '<configuration>\n  <appSettings>\n');
    const { exitCode, terminal } = await odj(['config', 'show', file]);
    expect(exitCode).toBe(2);
    expect(terminal.told()).toContain(`Cannot read ${file} as XML: line 2, column 16:`);
  });

  it('is wrong usage without a file', async () => {
    expect((await odj(['config', 'show'])).exitCode).toBe(64);
  });

  it('answers for several files in one call, one failure not stopping the others', async () => {
    const missing = path.join(folder, 'missing.config');
    const { exitCode, terminal } = await odj(['config', 'show', '--stdin'], { paths: [missing, file] });
    expect(exitCode).toBe(2);
    expect(documentOf(terminal)).toMatchObject({
      results: [{ path: missing, error: { id: 'FileUnreadable', target: missing } }, { path: file }],
    });
  });
});

describe('odj config set', () => {
  it('makes the list exactly what is given', async () => {
    const { exitCode, terminal } = await odj([
      ...['config', 'set', '--file', file],
      ...['--organizational-unit', organizationalUnit, '--organizational-unit', 'OU=B,DC=contoso,DC=test'],
    ]);
    expect(exitCode).toBe(0);
    expect(terminal.printed()).toMatch(/^Changed .*\nBackup: .*\.config\.json\n$/);
    expect(terminal.told()).toContain('Configure Managed Service Account');
    expect(await readFile(file, 'utf8')).toContain(`value="${organizationalUnit};OU=B,DC=contoso,DC=test"`);
  });

  it('leaves the list alone where only other keys are asked for', async () => {
    const { terminal } = await odj([
      ...['config', 'set', file, '--account', 'own$@contoso.test', '--disable-ou-updates'],
      ...['--skip-byo-msa-privilege-check', '--json'],
    ]);
    expect(documentOf(terminal)).toMatchObject({
      path: file,
      organizationalUnits: ['OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com', 'OU=Mine,DC=contoso,DC=com'],
      managedServiceAccount: 'own@contoso.test',
      disableOUUpdates: true,
      skipByoMsaPrivilegeCheck: true,
      changed: true,
      dryRun: false,
      backupFile: expect.stringContaining(env.ODJ_STATE) as string,
      diff: expect.stringContaining('+    <add key="DisableOUUpdates" value="true" />\n') as string,
    });
  });

  it('shows a difference and writes nothing with --dry-run', async () => {
    const before = await readFile(file);
    const { exitCode, terminal } = await odj([
      ...['config', 'set', file, '--organizational-unit', organizationalUnit, '--dry-run'],
    ]);
    expect(exitCode).toBe(0);
    expect(terminal.printed()).toContain(`--- ${file}\tbefore\n+++ ${file}\tafter\n@@ `);
    expect(await readFile(file)).toEqual(before);
  });

  it('says so where there is nothing to change', async () => {
    const commandLine = ['config', 'set', file, '--organizational-unit', organizationalUnit];
    await odj(commandLine);
    const { exitCode, terminal } = await odj(commandLine);
    expect(exitCode).toBe(0);
    expect(terminal.printed()).toBe(`Nothing to change in ${file}.\n`);
    expect(terminal.told()).toBe('');
  });

  it('takes keys away', async () => {
    const before = await readFile(file);
    await odj(['config', 'set', file, '--account', 'own@contoso.test', '--disable-ou-updates']);
    await odj(['config', 'set', file, '--remove', 'account', '--remove', 'disable-ou-updates']);
    expect(await readFile(file)).toEqual(before);
    await odj(['config', 'set', file, '--remove', 'organizational-unit']);
    expect(await readFile(file, 'utf8')).toContain(
      'key="OrganizationalUnitsUsedForOfflineDomainJoin" value="" />\n',
    );
  });

  it('adds OUs to the list and takes others out, and warns of keys that the build may not know', async () => {
    const { terminal } = await odj([
      ...['config', 'set', file, '--add-organizational-unit', organizationalUnit],
      ...['--remove-organizational-unit', 'ou=mine,dc=CONTOSO,dc=com', '--disable-ou-updates'],
      ...['--connector-version', '6.2501.2000.5', '--json'],
    ]);
    expect(documentOf(terminal)).toMatchObject({
      organizationalUnits: ['OU=SubOU,OU=TopLevelOU,DC=contoso,DC=com', organizationalUnit],
    });
    expect(terminal.told()).toContain(
      'Warning: No source says that build 6.2501.2000.5 reads DisableOUUpdates',
    );
  });

  it('refuses a key that the build does not know', async () => {
    const { exitCode, terminal } = await odj([
      ...['config', 'set', file, '--skip-byo-msa-privilege-check', '--connector-version', '6.2504.2001.8'],
    ]);
    expect(exitCode).toBe(2);
    expect(terminal.told()).toContain('does not know it');
  });

  it('makes a missing file in a folder with --create', async () => {
    const { exitCode } = await odj([
      ...[
        'config',
        'set',
        env.ODJ_STATE.replace(/state$/, ''),
        '--organizational-unit',
        organizationalUnit,
        '--create',
      ],
    ]);
    expect(exitCode).toBe(0);
    const made = path.join(env.ODJ_STATE, '..', 'ODJConnectorEnrollmentWizard.exe.config');
    expect(await readFile(made, 'utf8')).toContain(organizationalUnit);
  });

  it.each([
    [[], 'say what to change'],
    [['--account', 'a@b', '--remove', 'account'], 'cannot both be'],
    [['--remove', 'everything'], 'names none of the keys'],
    [['--organizational-unit', 'OU=a,DC=b', '--add-organizational-unit', 'OU=c,DC=b'], 'the whole list'],
    [['--remove', 'organizational-unit', '--add-organizational-unit', 'OU=c,DC=b'], 'cannot both be'],
  ])('is wrong usage with %j', async (rest, reason) => {
    const { exitCode, terminal } = await odj(['config', 'set', file, ...rest]);
    expect(exitCode).toBe(64);
    expect(terminal.told()).toContain(reason);
  });

  it.each(['OU=a\\;b,DC=contoso,DC=test', 'Autopilot'])('refuses the DN %s', async (refused) => {
    const before = await readFile(file);
    const { exitCode, terminal } = await odj([
      'config',
      'set',
      file,
      '--organizational-unit',
      refused,
      '--json',
    ]);
    expect(exitCode).toBe(2);
    expect(documentOf(terminal)).toMatchObject({
      error: { id: 'ConfigOrganizationalUnitInvalid', target: refused },
    });
    expect(await readFile(file)).toEqual(before);
  });

  it('changes several files in one call, in ASCII whatever they hold', async () => {
    const second = path.join(folder, 'second');
    await mkdir(second);
    await copyFile(file, path.join(second, 'ODJConnectorEnrollmentWiazard.exe.config'));
    const change = { organizationalUnits: ['OU=Büro,DC=contoso,DC=test'], disableOUUpdates: false };
    const { exitCode, terminal } = await odj(['config', 'set', '--stdin'], { paths: [file, second], change });
    expect(exitCode).toBe(0);
    expect(terminal.printed()).toMatch(/^[\x20-\x7e]*\n$/);
    expect(documentOf(terminal)).toMatchObject({
      results: [
        { path: file, ...change, changed: true },
        { path: path.join(second, 'ODJConnectorEnrollmentWiazard.exe.config'), ...change, changed: true },
      ],
    });
  });

  it.each([{ paths: [] }, { paths: ['a'], change: { organizationalUnit: [] } }, undefined])(
    'is wrong usage with %j on stdin',
    async (request) => {
      expect((await odj(['config', 'set', '--stdin'], request)).exitCode).toBe(64);
    },
  );
});

describe('odj config restore', () => {
  it('puts the old file back, and says so where it is there already', async () => {
    const before = await readFile(file);
    const { terminal: set } = await odj([
      'config',
      'set',
      file,
      '--organizational-unit',
      organizationalUnit,
      '--json',
    ]);
    const backup = String(documentOf(set)['backupFile']);

    const after = await readFile(file);
    const dryRun = await odj(['config', 'restore', '--backup', backup, '--dry-run']);
    const shown = dryRun.terminal.printed();
    expect(shown).toContain(
      `-    <add key="OrganizationalUnitsUsedForOfflineDomainJoin" value="${organizationalUnit}" />`,
    );
    expect(await readFile(file)).toEqual(after);

    const { exitCode, terminal } = await odj(['config', 'restore', '--backup', backup, '--json']);
    expect(exitCode).toBe(0);
    expect(documentOf(terminal)).toMatchObject({ path: file, changed: true, diff: shown });
    expect(await readFile(file)).toEqual(before);
    expect((await odj(['config', 'restore', backup])).terminal.printed()).toBe(
      `Nothing to restore in ${file}.\n`,
    );
  });

  it('refuses a file that was changed since, unless it is forced', async () => {
    const { terminal: set } = await odj(['config', 'set', file, '--disable-ou-updates', '--json']);
    const backup = String(documentOf(set)['backupFile']);
    await writeFile(file, '<configuration/>');
    expect((await odj(['config', 'restore', '--backup', backup])).exitCode).toBe(2);
    const { exitCode, terminal } = await odj(['config', 'restore', '--backup', backup, '--force']);
    expect(exitCode).toBe(0);
    expect(terminal.printed()).toMatch(/^Restored .*\nBackup: .*\n$/);
  });
});
