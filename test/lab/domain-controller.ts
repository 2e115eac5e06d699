import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:tls';
import { setTimeout as wait } from 'node:timers/promises';
import { domain } from './domain.ts';
import type { LabFiles } from './folders.ts';

/** What Samba and its tools are told; the paths are the ones that this lab's own folders are bound over. */
export function sambaConfiguration(files: LabFiles): string {
  return `[global]
  server role = active directory domain controller
  netbios name = DC1
  realm = ${domain.realm}
  workgroup = ${domain.netbiosName}
  interfaces = lo
  bind interfaces only = yes
  private dir = /var/lib/samba/private
  lock directory = /var/lib/samba
  state directory = /var/lib/samba/state
  cache directory = /var/lib/samba/cache
  binddns dir = /var/lib/samba/bind-dns
  server services = s3fs, rpc, ldap, cldap, kdc, winbindd, dns
  ldb:nosync = true
  tls keyfile = ${files.domainControllerKey}
  tls certfile = ${files.domainControllerCertificate}
  tls cafile = ${files.domainControllerAuthority}
  printing = bsd
  load printers = no
  disable spoolss = yes
[sysvol]
  path = /var/lib/samba/state/sysvol
  read only = no
[netlogon]
  path = /var/lib/samba/state/sysvol/${domain.name}/scripts
  read only = no
`;
}

/** Starts Samba and gives its process once LDAPS answers with the lab's certificate. */
export async function startDomainController(files: LabFiles): Promise<ChildProcess> {
  await writeFile(files.samba, sambaConfiguration(files));
  const log = await open(files.sambaLog, 'a');
  const samba = spawn(
    'samba',
    ['--foreground', '--no-process-group', '--debug-stdout', `--configfile=${files.samba}`],
    { stdio: ['ignore', log.fd, log.fd] },
  );
  await log.close();
  const authority = await readFile(files.domainControllerAuthority, 'utf8');
  if (!(await answersOnLdaps({ host: domain.controller, authority, samba }))) {
    throw new Error(`Samba does not answer on LDAPS.\n${await readFile(files.sambaLog, 'utf8')}`);
  }
  return samba;
}

/** Waits until a domain controller that was just started answers with its certificate; false where it does not. */
export async function answersOnLdaps(about: {
  readonly host: string;
  readonly authority: string;
  readonly samba: ChildProcess;
}): Promise<boolean> {
  const deadline = Date.now() + 60_000;
  while (!(await answers(about))) {
    if (about.samba.exitCode !== null || Date.now() > deadline) return false;
    await wait(50);
  }
  return true;
}

function answers({
  host,
  authority,
}: {
  readonly host: string;
  readonly authority: string;
}): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: 636, servername: host, ca: authority });
    socket.once('secureConnect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
