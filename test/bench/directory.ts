/**
 * The directory over LDAP and through PowerShell, each figure as a ratio to its floor or peer, measured in turn in the same run. Prints, never
 * judges. Brings up a lab of its own where there is none around it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../..');

if (process.env['ODJ_LAB'] === undefined) {
  installPeer();
  const words = [join(root, 'test/lab/main.ts'), 'run', '--', process.execPath, import.meta.filename];
  process.exitCode = spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
} else {
  // Whole commands are measured as they are now, not as they were built last.
  spawnSync(process.execPath, [join(root, 'src/generate/bundle.ts')], { stdio: 'inherit' });
  const { benchDirectory } = await import('./directory-figures.ts');
  const { benchAudit } = await import('./audit-figures.ts');
  const { benchPowerShell } = await import('./powershell-figures.ts');
  const folder = await mkdtemp(join(tmpdir(), 'odj-bench-'));
  await benchDirectory(folder);
  await benchAudit();
  await benchPowerShell(folder);
}

/** The lab's network reaches no package source, so what a figure is compared with is installed before. */
function installPeer(): void {
  const installed = spawnSync('adcli', ['--version']).error === undefined;
  if (!installed && process.getuid?.() === 0) {
    const words = ['install', '-q', '-y', '--no-install-recommends', 'adcli'];
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
