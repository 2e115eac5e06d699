import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { moduleFiles } from '../src/pack/module.ts';
import { writeFiles } from '../src/pack/write.ts';

/**
 * Vitest's global set-up: what tests, and the programs they start, leave behind is in one folder and goes with it; and
 * the module as it ships, which test/pwsh/module.ts names.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'odj-tests-'));
  const module = join(folder, 'packed', 'OdjConnector');
  await writeFiles(module, await moduleFiles(join(import.meta.dirname, '..')));
  process.env['TMPDIR'] = folder;
  process.env['ODJ_TEST_MODULE'] = join(module, 'OdjConnector.psd1');
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
