/**
 * A second and a read-only domain controller, joined to the lab's domain by the test that needs them; 6 s each. By
 * itself, until its input ends: npm run lab -- exec -- node test/lab/further-domain-controllers.ts second|readOnly
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Attribute, Change } from 'ldapts';
import * as z from 'zod';
import { issueCertificate } from './certificates.ts';
import { command } from './command.ts';
import { signedIn } from './connection.ts';
import { answersOnLdaps } from './domain-controller.ts';
import { domain, furtherDomainControllers } from './domain.ts';
import { labFiles } from './folders.ts';
import { lab } from './lab.ts';

type Kind = keyof typeof furtherDomainControllers;

export interface FurtherDomainController {
  readonly host: string;
  readonly ldaps: string;
  /** The administrator's, of its own: another one may hold tickets for what was joined by this name before. */
  readonly ticketCache: string;
  /** Brings over what the first domain controller has and this one lacks; nothing comes by itself. */
  readonly replicate: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Joins a second writable domain controller and starts it; one of an earlier test is forgotten. */
export async function secondDomainController(): Promise<FurtherDomainController> {
  const place = await joined('second');
  return await started(place);
}

/**
 * Joins a read-only domain controller and starts it.
 * @param signingIn DNs of the people whose passwords it keeps: nobody else can sign in there with one
 */
export async function readOnlyDomainController(
  signingIn: readonly string[],
): Promise<FurtherDomainController> {
  const place = await joined('readOnly');
  const group = `CN=Allowed RODC Password Replication Group,CN=Users,${lab.distinguishedName}`;
  await add(group, 'member', signingIn);
  for (const name of signingIn) {
    await place.run('samba-tool', [
      'rodc',
      'preload',
      name,
      `--server=${domain.controller}`,
      ...asAdministrator,
    ]);
  }
  return await started(place);
}

const asAdministrator = [
  '-U',
  `${lab.people.administrator.samAccountName}%${lab.people.administrator.password}`,
];
const source = domain.controller;

interface Place {
  readonly kind: Kind;
  readonly folder: string;
  /** Program and parameters in the mounts of this domain controller: the paths compiled into Samba are its own. */
  readonly inside: (program: string, parameters: readonly string[]) => readonly [string, readonly string[]];
  readonly env: Readonly<Record<string, string>>;
  readonly run: (program: string, parameters: readonly string[]) => Promise<string>;
}

const mounts = `
set -e
folder=$1
shift
mount --bind "$folder/state" /var/lib/samba
mount --bind "$folder/run" /run/samba
mount --bind "$folder/log" /var/log/samba
mount --bind "$folder/cache" /var/cache/samba
mount -t proc proc /proc
"$@" &
wait $!
`;

/** A folder with a directory of its own, replicated once from the first domain controller. */
async function joined(kind: Kind): Promise<Place> {
  const { name, host, address, role } = furtherDomainControllers[kind];
  const folder = await mkdtemp(join(lab.folder, `${name.toLowerCase()}-`));
  for (const part of ['state', 'run', 'log', 'cache']) await mkdir(join(folder, part));
  const [key, certificate] = [join(folder, 'tls.key'), join(folder, 'tls.pem')];
  const files = labFiles(lab.folder);
  await issueCertificate(files, [host], { key, certificate });
  const configuration = join(folder, 'smb.conf');
  await writeFile(
    configuration,
    `[global]
  server role = active directory domain controller
  netbios name = ${name}
  realm = ${domain.realm}
  workgroup = ${domain.netbiosName}
  interfaces = ${address}/8
  bind interfaces only = yes
  private dir = /var/lib/samba/private
  lock directory = /var/lib/samba
  state directory = /var/lib/samba/state
  cache directory = /var/lib/samba/cache
  binddns dir = /var/lib/samba/bind-dns
  server services = rpc, ldap, kdc
  ldb:nosync = true
  tls keyfile = ${key}
  tls certfile = ${certificate}
  tls cafile = ${files.domainControllerAuthority}
`,
  );
  const inside: Place['inside'] = (program, parameters) => [
    'setpriv',
    [
      // It ends with this process, even if that is killed, and then the kernel ends everything in its namespaces.
      ...['--pdeathsig', 'KILL', 'unshare', '--mount', '--pid', '--fork', '--kill-child'],
      ...['/bin/sh', '-c', mounts, name, folder, program, ...parameters],
    ],
  ];
  const env = { SMB_CONF_PATH: configuration };
  const place: Place = {
    kind,
    folder,
    inside,
    env,
    run: (program, parameters) => command(...inside(program, parameters), { env }),
  };
  await place.run('samba-tool', [
    ...['domain', 'join', domain.name, role, `--server=${source}`, ...asAdministrator],
    ...['--targetdir=/var/lib/samba', '--dns-backend=NONE', `--option=netbios name=${name}`],
    ...[`--option=interfaces=${address}/8`, '--option=bind interfaces only=yes', '--option=ldb:nosync=true'],
  ]);
  await nameService(name, host);
  return place;
}

/** Kerberos needs the names under which LDAP is offered; Samba's own updater, which adds them later, does not run. */
async function nameService(name: string, host: string): Promise<void> {
  const computer = `CN=${name},OU=Domain Controllers,${lab.distinguishedName}`;
  const names = [`ldap/${name}`, `ldap/${host}`, `ldap/${host}/${lab.domain}`];
  await add(computer, 'servicePrincipalName', names);
}

async function add(distinguishedName: string, type: string, values: readonly string[]): Promise<void> {
  if (values.length === 0) return;
  await using client = await signedIn('administrator');
  const modification = new Attribute({ type, values: [...values] });
  await client.modify(distinguishedName, new Change({ operation: 'add', modification }));
}

async function started(place: Place): Promise<FurtherDomainController> {
  const { host } = furtherDomainControllers[place.kind];
  const logFile = join(place.folder, 'samba.log');
  const log = await open(logFile, 'a');
  const [program, parameters] = place.inside('samba', [
    ...[
      '--foreground',
      '--no-process-group',
      '--debug-stdout',
      `--configfile=${place.env['SMB_CONF_PATH'] ?? ''}`,
    ],
  ]);
  const samba = spawn(program, parameters, {
    env: { ...process.env, ...place.env },
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  const stop = async () => {
    await ended(samba);
    await rm(place.folder, { recursive: true, force: true, maxRetries: 10 });
  };
  const authority = await readFile(lab.domainController.certificateAuthorityFile, 'utf8');
  if (!(await answersOnLdaps({ host, authority, samba }))) {
    const said = await readFile(logFile, 'utf8');
    await stop();
    throw new Error(`${host} does not answer on LDAPS.\n${said}`);
  }
  const ticketCache = join(place.folder, 'administrator.ccache');
  const { samAccountName, password } = lab.people.administrator;
  await command('kinit', ['-c', ticketCache, `${samAccountName}@${domain.realm}`], {
    input: `${password}\n`,
  });
  return {
    host,
    ticketCache,
    ldaps: `ldaps://${host}`,
    replicate: async () => {
      const replication = ['drs', 'replicate', '--local', host, source, lab.distinguishedName];
      await place.run('samba-tool', [...replication, ...asAdministrator]);
    },
    stop,
  };
}

async function ended(samba: ChildProcess): Promise<void> {
  if (samba.exitCode !== null || samba.signalCode !== null) return;
  const exit = once(samba, 'exit');
  samba.kill('SIGKILL');
  await exit;
}

if (import.meta.main) {
  const kinds = { second: secondDomainController, readOnly: () => readOnlyDomainController([]) };
  const { host, stop } = await kinds[z.enum(['second', 'readOnly']).parse(process.argv[2])]();
  process.stdout.write(`${host} is up\n`);
  process.stdin.resume();
  await once(process.stdin, 'end');
  await stop();
}
