/** Runs inside a lab's namespaces, as long as the lab lives: makes everything in it, then waits for its end. */
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startAuthority } from './authority.ts';
import { makeCertificates } from './certificates.ts';
import { command } from './command.ts';
import { makeDirectory, type Passwords } from './directory.ts';
import { domain } from './domain.ts';
import { startDomainController } from './domain-controller.ts';
import { labFiles, type LabFiles } from './folders.ts';
import { startGraph } from './graph.ts';
import type { Lab } from './lab-file.ts';
import { organizationalUnits } from './organizational-units.ts';
import { samAccountNames, type PersonName } from './people.ts';
import { makeServer } from './make-server.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node keep.ts FOLDER [--while-stdin-is-open]');
const files = labFiles(folder);
if (process.argv[3] === '--while-stdin-is-open') {
  // Whoever ran the lab died, even if by SIGKILL; when this process ends, all others in the namespace do.
  process.stdin.resume().once('end', () => {
    void rm(folder, { recursive: true, force: true, maxRetries: 10 }).finally(() => process.exit(0));
  });
}
const say = (text: string) => process.stdout.write(`${text}\n`);

const passwords = await makeDirectory(say);
await makeCertificates(files);
const authority = await startAuthority({ folder: files.certificates });
const graph = await startGraph({ authority, folder: files.certificates });
await appendFile(files.certificateAuthorities, await readFile(authority.certificateAuthorityFile));
const samba = await startDomainController(files);
samba.once('exit', () => {
  say('Samba ended.');
  process.exit(1);
});
const people = await signIn(files, passwords);
const lab: Lab = {
  folder,
  domain: domain.name,
  netbiosName: domain.netbiosName,
  distinguishedName: domain.distinguishedName,
  domainController: {
    host: domain.controller,
    ldap: `ldap://${domain.controller}`,
    ldaps: `ldaps://${domain.controller}`,
    certificateAuthorityFile: files.domainControllerAuthority,
  },
  people,
  organizationalUnits,
  servers: {
    SRV1: await makeServer('SRV1', join(files.servers, 'SRV1')),
    SRV2: await makeServer('SRV2', join(files.servers, 'SRV2')),
    SRV3: await makeServer('SRV3', join(files.servers, 'SRV3')),
  },
  authority: {
    url: authority.url,
    tenantId: authority.tenantId,
    clientId: authority.clientId,
    clientSecret: authority.clientSecret,
  },
  graph: { url: graph.url },
  certificateAuthorityFile: files.certificateAuthorities,
};
// Under its name only once it is whole: its appearance says that the lab is up.
await writeFile(`${files.lab}.new`, JSON.stringify(lab, null, 2), { mode: 0o600 });
await rename(`${files.lab}.new`, files.lab);

/** Leaves each person's password and Kerberos ticket in a file of their own. */
async function signIn(of: LabFiles, secrets: Passwords): Promise<Lab['people']> {
  await mkdir(of.people, { recursive: true, mode: 0o700 });
  const signedIn = async (name: PersonName) => {
    const samAccountName = samAccountNames[name];
    const userPrincipalName = `${samAccountName}@${domain.name}`;
    const passwordFile = join(of.people, `${name}.password`);
    const ticketCache = join(of.people, `${name}.ccache`);
    await writeFile(passwordFile, secrets[name], { mode: 0o600 });
    await command('kinit', ['-c', ticketCache, `${samAccountName}@${domain.realm}`], {
      input: `${secrets[name]}\n`,
    });
    return { userPrincipalName, samAccountName, password: secrets[name], passwordFile, ticketCache };
  };
  const [administrator, msaCreator, msaLinker, ouDelegate, nobody] = await Promise.all([
    signedIn('administrator'),
    signedIn('msaCreator'),
    signedIn('msaLinker'),
    signedIn('ouDelegate'),
    signedIn('nobody'),
  ]);
  return { administrator, msaCreator, msaLinker, ouDelegate, nobody };
}
