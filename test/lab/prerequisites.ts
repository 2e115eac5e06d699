import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareCompatibility } from '../compatibility/compatibility.ts';
import { fetchRuntimes } from '../../src/pack/runtime.ts';
import { preparePowerShell } from '../pwsh/powershell.ts';
import { command, tryCommand } from './command.ts';

const packages = [
  'samba-ad-dc',
  'samba-ad-provision',
  'samba-common-bin',
  'samba-dsdb-modules',
  'samba-vfs-modules',
  'winbind',
  'ldb-tools',
  'python3-samba',
  'krb5-user',
  'libsasl2-modules-gssapi-mit',
  'openssl',
  'osslsigncode',
  'iproute2',
] as const;

/** Installs what the lab is made of where that is possible (root on Debian); elsewhere says exactly what is missing. */
export async function ensurePrerequisites(say: (text: string) => void): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Error('The lab needs Linux: it runs Samba in a namespace of its own.');
  }
  await ensurePackages('The lab', packages, say);
  if (!isRoot()) {
    throw new Error(
      'The lab needs root: it makes a mount and a network namespace and serves ports below 1024. Run it with sudo.',
    );
  }
  // The lab's network reaches no package registry.
  preparePowerShell();
  prepareCompatibility();
  await fetchRuntimes(join(import.meta.dirname, '../..'));
}

/** @param who needs them */
export async function ensurePackages(
  who: string,
  names: readonly string[],
  say: (text: string) => void,
): Promise<void> {
  const missing = await missingOf(names);
  if (missing === null) {
    throw new Error(
      `${who} is made for Debian (and Ubuntu): this system has no dpkg. It needs what Debian calls ${names.join(' ')}.`,
    );
  }
  if (missing.length === 0) {
    return;
  }
  if (!isRoot()) {
    const install = `apt-get update && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${missing.join(' ')}`;
    throw new Error(
      `${who} lacks these packages: ${missing.join(' ')}.\nInstall them as root:\n  ${install}`,
    );
  }
  say(`Installing ${missing.join(' ')}`);
  await command('apt-get', ['update', '-q']);
  await command('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...missing], {
    // Run level 1 keeps the packages' own services from starting.
    env: { RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function missingOf(names: readonly string[]): Promise<readonly string[] | null> {
  try {
    await access('/usr/bin/dpkg-query');
  } catch {
    return null;
  }
  // dpkg-query fails when it does not know one of the names, and still lists the others.
  const { stdout } = await tryCommand('dpkg-query', [
    '--show',
    '--showformat=${Package} ${db:Status-Status}\n',
    ...names,
  ]);
  const installed = new Set(stdout.split('\n').map((line) => line.trim()));
  return names.filter((name) => !installed.has(`${name} installed`));
}
