import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readConfigBackup } from '../../src/config/backup.ts';
import { setConfigFile } from '../../src/config/file.ts';
import { mergeConnectorConfig } from '../../src/config/merge.ts';
import { makeFolders } from './cli.ts';
import { lists } from './lists.ts';

const name = 'ODJConnectorEnrollmentWizard.exe.config';
const kills = 36;

/** One of the next few events: a new file is made, written, given its mode, or takes the place of the old one. */
async function somethingHappensIn(folder: string): Promise<void> {
  const watcher = watch(folder);
  for (let events = Math.ceil(Math.random() * 4); events > 0; events--) {
    await once(watcher, 'change');
  }
  watcher.close();
}

it(
  'leaves the file old or new, byte for byte, wherever `config set` is killed',
  { timeout: 120_000 },
  async () => {
    const { folder, env } = await makeFolders();
    const file = path.join(folder, name);
    await copyFile(path.join(import.meta.dirname, '../fixtures/config/sample-utf16le.config'), file);
    const original = await readFile(file);
    const versions = lists.map((organizationalUnits) =>
      Buffer.from(mergeConnectorConfig(original, { organizationalUnits }).bytes),
    );
    const backups = path.join(env.ODJ_STATE, 'backups');
    await mkdir(backups, { recursive: true, mode: 0o700 });
    const seen = new Set<number>();
    let leftovers = 0;

    for (let kill = 0; kill < kills; kill++) {
      const child = spawn(
        process.execPath,
        [path.join(import.meta.dirname, 'set-again-and-again.ts'), file, env.ODJ_STATE],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await once(child.stdout, 'data');
      await (kill % 2 === 0 ? wait(Math.random() * 100) : somethingHappensIn(folder));
      child.kill('SIGKILL');
      await once(child, 'close');

      const found = await readFile(file);
      seen.add([original, ...versions].findIndex((version) => version.equals(found)));
      leftovers +=
        (await readdir(folder)).length -
        1 +
        (await readdir(backups)).filter((entry) => entry.startsWith('.')).length;
      for (const backup of (await readdir(backups)).filter((entry) => !entry.startsWith('.'))) {
        await readConfigBackup(path.join(backups, backup));
      }
    }
    expect(seen).not.toContain(-1);
    // Else the kills did not hit the writing, and this proves nothing.
    expect(seen.size).toBeGreaterThan(1);
    expect(leftovers).toBeGreaterThan(0);

    await setConfigFile({ file, change: { organizationalUnits: ['OU=Last,DC=contoso,DC=com'] }, env });
    expect(await readdir(folder)).toEqual([name]);
    expect((await readdir(backups)).filter((entry) => entry.startsWith('.'))).toEqual([]);
  },
);
