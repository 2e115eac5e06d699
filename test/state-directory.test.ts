import { chmod, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { restrictToAdministrators, stateDirectory, stateFolder } from '../src/state-directory.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'odj-state-'));
});

const modeOf = async (folder: string): Promise<number> => (await stat(folder)).mode & 0o777;

describe('stateDirectory', () => {
  it('is ~/.local/state/odj, readable by its owner only', async () => {
    const folder = await stateDirectory({ HOME: home });
    expect(folder).toBe(path.join(home, '.local/state/odj'));
    expect(await modeOf(folder)).toBe(0o700);
  });

  it('follows XDG_STATE_HOME, and ignores a relative one', async () => {
    expect(await stateDirectory({ HOME: home, XDG_STATE_HOME: path.join(home, 'state') })).toBe(
      path.join(home, 'state/odj'),
    );
    expect(await stateDirectory({ HOME: home, XDG_STATE_HOME: 'state' })).toBe(
      path.join(home, '.local/state/odj'),
    );
  });

  it('is what ODJ_STATE names, before everything else', async () => {
    const asked = path.join(home, 'asked');
    expect(await stateDirectory({ HOME: home, XDG_STATE_HOME: home, ODJ_STATE: asked })).toBe(asked);
    expect(await stateDirectory({ HOME: home, ODJ_STATE: '' })).toBe(path.join(home, '.local/state/odj'));
  });

  it('is the same folder the second time', async () => {
    const env = { HOME: home };
    expect(await stateDirectory(env)).toBe(await stateDirectory(env));
  });

  it('is refused where others may write', async () => {
    const shared = path.join(home, 'shared');
    await mkdir(shared);
    await chmod(shared, 0o777);
    await expect(stateDirectory({ ODJ_STATE: shared })).rejects.toMatchObject({
      id: 'StateDirectoryUnusable',
      target: shared,
    });
  });

  it('is refused where it cannot be made', async () => {
    const file = path.join(home, 'file');
    await writeFile(file, '');
    await expect(stateDirectory({ ODJ_STATE: path.join(file, 'inside') })).rejects.toMatchObject({
      id: 'StateDirectoryUnusable',
    });
  });

  it('keeps backups in a private folder of their own', async () => {
    const folder = await stateFolder({ HOME: home }, 'backups');
    expect(folder).toBe(path.join(home, '.local/state/odj/backups'));
    expect(await modeOf(folder)).toBe(0o700);
  });
});

describe('restrictToAdministrators', () => {
  it('asks icacls for Administrators and SYSTEM by SID, without what is inherited', async () => {
    const icacls = path.join(home, 'icacls');
    const asked = path.join(home, 'asked');
    await writeFile(icacls, `#!/bin/sh\nprintf '%s\\n' "$@" > '${asked}'\n`, { mode: 0o755 });
    await restrictToAdministrators('C:\\ProgramData\\OdjConnector', icacls);
    expect((await readFile(asked, 'utf8')).trimEnd().split('\n')).toEqual([
      'C:\\ProgramData\\OdjConnector',
      '/inheritance:r',
      '/grant:r',
      '*S-1-5-32-544:(OI)(CI)F',
      '*S-1-5-18:(OI)(CI)F',
      '/q',
    ]);
  });
});
