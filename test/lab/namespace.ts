import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { domain, furtherDomainControllers } from './domain.ts';
import { labFiles, labFolder, type LabFiles } from './folders.ts';
import { labEnvironment, readLab } from './lab-file.ts';

/**
 * A lab is three namespaces: mounts (its own Samba folders, hosts, resolver), network (only loopback, so every lab
 * has its own port 389) and processes (when the first ends, the kernel ends all others, and the mounts go too).
 * The shell stays as the first process, to collect what others leave behind.
 */
const script = `
set -e
folder=$1
shift
read -r outer rest < /proc/self/stat
mount -t proc proc /proc
ip link set lo up
mount --bind "$folder/state" /var/lib/samba
mount --bind "$folder/run" /run/samba
mount --bind "$folder/log" /var/log/samba
mount --bind "$folder/cache" /var/cache/samba
mount --bind "$folder/hosts" /etc/hosts
mount --bind "$folder/resolv.conf" /etc/resolv.conf
echo "$outer" > "$folder/process-id"
exec 3<&0
"$@" <&3 3<&- &
exec 3<&-
wait $!
`;

const enter = 'cd "$1" && shift && exec "$@"';

export interface RunningLab {
  readonly folder: string;
  /** The first process of the lab's namespaces, as seen from outside. */
  readonly processId: number;
}

/** A program to run, with what it gets. */
export interface Invocation {
  readonly program: string;
  readonly parameters: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The lab of that name, if it is up. */
export function runningLab(name: string): RunningLab | null {
  const folder = labFolder(name);
  const files = labFiles(folder);
  if (!existsSync(files.lab)) return null;
  const processId = firstProcess(files);
  return processId === null ? null : { folder, processId };
}

/**
 * Starts a lab and resolves when everything in it answers.
 * @param about.bound ends the lab with this process, even if that is killed
 * @param about.signal gives up starting
 */
export async function startLab(
  name: string,
  about: { readonly bound: boolean; readonly signal?: AbortSignal },
): Promise<RunningLab> {
  if (runningLab(name) !== null) throw new Error(`The lab ${name} is already up.`);
  await stopLab(name);
  const folder = labFolder(name);
  const files = labFiles(folder);
  await layOut(files, folder);
  const log = await open(files.log, 'a');
  const child = spawn(
    'unshare',
    [
      ...['--mount', '--net', '--pid', '--fork', '--kill-child', '/bin/sh', '-c', script, 'lab', folder],
      ...[process.execPath, join(import.meta.dirname, 'keep.ts'), folder],
      ...(about.bound ? ['--while-stdin-is-open'] : []),
    ],
    {
      detached: true,
      stdio: [about.bound ? 'pipe' : 'ignore', log.fd, log.fd],
      env: {
        ...process.env,
        KRB5_CONFIG: files.kerberos,
        PATH: searchPath(),
      },
    },
  );
  child.unref();
  await log.close();
  while (!existsSync(files.lab)) {
    if (about.signal?.aborted) child.kill('SIGKILL');
    if (child.exitCode !== null || child.signalCode !== null) {
      about.signal?.throwIfAborted();
      throw new Error(`The lab did not come up.\n${await readFile(files.log, 'utf8')}`);
    }
    await wait(50);
  }
  const started = runningLab(name);
  if (started === null) throw new Error(`The lab ended at once.\n${await readFile(files.log, 'utf8')}`);
  return started;
}

/** Ends a lab, whatever state it is in, and removes its folder; does nothing when there is none. */
export async function stopLab(name: string): Promise<void> {
  const folder = labFolder(name);
  const processId = firstProcess(labFiles(folder));
  if (processId !== null) {
    process.kill(processId, 'SIGKILL');
    // It is gone only when everything else in its namespaces is.
    while (existsSync(`/proc/${processId}`)) await wait(20);
  }
  await rm(folder, { recursive: true, force: true });
}

/** Program and parameters that run a command inside a lab, in this process's working folder. */
export function insideLab(running: RunningLab, command: readonly string[]): Invocation {
  const { lab: file } = labFiles(running.folder);
  return {
    program: 'nsenter',
    parameters: [
      ...[`--target=${running.processId}`, '--mount', '--net', '--pid'],
      ...['/bin/sh', '-c', enter, 'lab', process.cwd(), ...command],
    ],
    env: { ...process.env, ...labEnvironment(readLab(file), file), PATH: searchPath() },
  };
}

/** The Node that runs this comes first, and Samba's tools are found where root's path lacks sbin. */
function searchPath(): string {
  return [dirname(process.execPath), process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter);
}

async function layOut(files: LabFiles, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const part of [files.state, files.run, files.logs, files.cache]) await mkdir(part);
  const further = Object.values(furtherDomainControllers).map(
    ({ address, host, name }) => `${address} ${host} ${name.toLowerCase()}\n`,
  );
  await writeFile(
    files.hosts,
    `127.0.0.1 localhost\n127.0.0.1 ${domain.controller} dc1 ${domain.name}\n${further.join('')}::1 localhost\n`,
  );
  await writeFile(files.resolver, `nameserver 127.0.0.1\nsearch ${domain.name}\n`);
  await writeFile(
    files.kerberos,
    `[libdefaults]
  default_realm = ${domain.realm}
  dns_lookup_kdc = false
  dns_canonicalize_hostname = false
  rdns = false
[realms]
  ${domain.realm} = {
    kdc = ${domain.controller}
  }
[domain_realm]
  .${domain.name} = ${domain.realm}
  ${domain.name} = ${domain.realm}
`,
  );
}

function firstProcess(files: LabFiles): number | null {
  if (!existsSync(files.processId)) return null;
  const processId = Number(readFileSync(files.processId, 'utf8'));
  return isLab(processId) ? processId : null;
}

/** Process ids are used again: this one counts only while it is a lab's shell. */
function isLab(processId: number): boolean {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes('keep.ts');
  } catch {
    return false;
  }
}
