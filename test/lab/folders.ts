import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tmpfsMagic = 0x01021994;
const roomForLabs = 512 * 1024 * 1024;

/** Where the labs of this machine live: in memory where there is room, since the DC writes a great deal. */
export function labsFolder(): string {
  const inMemory = '/dev/shm';
  try {
    const { type, bavail, bsize } = statfsSync(inMemory);
    if (type === tmpfsMagic && bavail * bsize > roomForLabs) return join(inMemory, 'odj-lab');
  } catch {
    // Without /dev/shm the disk does.
  }
  return join(tmpdir(), 'odj-lab');
}

/** The folder of the lab of that name. */
export function labFolder(name: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) {
    throw new Error(`A lab's name is made of letters, digits, - and _: ${name}`);
  }
  return join(labsFolder(), name);
}

/** The files of a lab by what they are. */
export interface LabFiles {
  readonly lab: string;
  readonly processId: string;
  readonly log: string;
  readonly hosts: string;
  readonly resolver: string;
  readonly kerberos: string;
  readonly samba: string;
  readonly sambaLog: string;
  readonly people: string;
  readonly servers: string;
  readonly certificates: string;
  readonly certificateAuthorities: string;
  readonly domainControllerAuthority: string;
  readonly domainControllerAuthorityKey: string;
  readonly domainControllerCertificate: string;
  readonly domainControllerKey: string;
  /** These four are bound over the paths that are compiled into Samba, so that labs do not meet. */
  readonly state: string;
  readonly run: string;
  readonly logs: string;
  readonly cache: string;
}

export function labFiles(folder: string): LabFiles {
  const path = (...parts: readonly string[]) => join(folder, ...parts);
  return {
    lab: path('lab.json'),
    processId: path('process-id'),
    log: path('log.txt'),
    hosts: path('hosts'),
    resolver: path('resolv.conf'),
    kerberos: path('krb5.conf'),
    samba: path('smb.conf'),
    sambaLog: path('log', 'samba.log'),
    people: path('people'),
    servers: path('servers'),
    certificates: path('certificates'),
    certificateAuthorities: path('certificates', 'authorities.pem'),
    domainControllerAuthority: path('certificates', 'domain-controller-authority.pem'),
    domainControllerAuthorityKey: path('certificates', 'domain-controller-authority.key'),
    domainControllerCertificate: path('certificates', 'dc1.pem'),
    domainControllerKey: path('certificates', 'dc1.key'),
    state: path('state'),
    run: path('run'),
    logs: path('log'),
    cache: path('cache'),
  };
}
