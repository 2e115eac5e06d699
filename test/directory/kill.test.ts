import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../src/directory/backup.ts';
import { readDacl } from '../cases/ace-cases.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit } from '../lab/scratch.ts';
import { as } from './open.ts';

const folder = await mkdtemp(join(tmpdir(), 'odj-kill-test-'));

async function linesOf(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').length - 1;
}

describe('a grant that is killed', () => {
  it.each([1, 4, 10])(
    'after %i lines of backup leaves each OU old or new, each new one in the backup',
    async (lines) => {
      const parent = await scratchOrganizationalUnit('Killed');
      const account = await scratchManagedServiceAccount();
      const organizationalUnits = await Promise.all(
        Array.from({ length: 12 }, () => scratchOrganizationalUnit('Child', parent)),
      );
      const before = await Promise.all(organizationalUnits.map(readDacl));
      const backupFile = join(folder, `${lines}.jsonl`);
      const { administrator } = lab.people;
      const child = spawn('node', [
        ...['src/cli/main.ts', 'permission', 'grant', '--account', account.name, '--through', 'ldap'],
        ...['--server', lab.domainController.ldaps, '--bind', administrator.userPrincipalName],
        ...[
          '--password-file',
          administrator.passwordFile,
          '--ca',
          lab.domainController.certificateAuthorityFile,
        ],
        ...['--backup', backupFile],
        ...organizationalUnits.flatMap((organizationalUnit) => ['--organizational-unit', organizationalUnit]),
      ]);
      const ended = once(child, 'exit');
      while ((await linesOf(backupFile)) < lines && child.exitCode === null) {
        await setTimeout(1);
      }
      child.kill('SIGKILL');
      await ended;

      const after = await Promise.all(organizationalUnits.map(readDacl));
      const { entries } = await readBackup(backupFile);
      organizationalUnits.forEach((organizationalUnit, index) => {
        const entry = entries.find(({ distinguishedName }) => distinguishedName === organizationalUnit);
        const [old, now] = [before[index]?.toString('base64'), after[index]?.toString('base64')];
        expect(entry?.before.base64 ?? old).toBe(old);
        expect([old, entry?.after.base64]).toContain(now);
      });

      const request = { account: account.name, organizationalUnits, backupFile };
      const finished = await as('administrator', (directory) => directory.grant(request));
      expect(finished.filter(({ error }) => error !== null)).toEqual([]);
      const restored = await as('administrator', (directory) => directory.restore(backupFile));
      expect(restored.filter(({ error }) => error !== null)).toEqual([]);
      expect(await Promise.all(organizationalUnits.map(readDacl))).toEqual(before);
    },
  );
});
