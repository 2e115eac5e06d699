import { mkdir, writeFile, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './command.ts';
import { domain } from './domain.ts';
import type { LabFiles } from './folders.ts';

const days = '30';
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** A certificate authority and the domain controller's certificate, made anew for each lab. */
export async function makeCertificates(files: LabFiles): Promise<void> {
  await mkdir(files.certificates, { recursive: true });
  await command('openssl', [
    ...['req', '-x509', ...newKey, '-days', days, '-subj', '/O=Contoso/CN=Contoso Root CA'],
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    ...['-keyout', files.domainControllerAuthorityKey, '-out', files.domainControllerAuthority],
  ]);
  await issueCertificate(files, [domain.controller, domain.name], {
    key: files.domainControllerKey,
    certificate: files.domainControllerCertificate,
  });
  await copyFile(files.domainControllerAuthority, files.certificateAuthorities);
}

/** A server's certificate of the domain's authority; the first of its names is the common name. */
export async function issueCertificate(
  files: LabFiles,
  names: readonly [string, ...string[]],
  to: { readonly key: string; readonly certificate: string },
): Promise<void> {
  const stem = join(files.certificates, names[0]);
  const [request, extensions] = [`${stem}.csr`, `${stem}.extensions`];
  await command('openssl', [
    ...['req', '-new', ...newKey, '-subj', `/CN=${names[0]}`],
    ...['-keyout', to.key, '-out', request],
  ]);
  const alternatives = names.map((name) => `DNS:${name}`).join(',');
  await writeFile(
    extensions,
    `basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=${alternatives}\n`,
  );
  await command('openssl', [
    ...['x509', '-req', '-in', request, '-days', days, '-extfile', extensions],
    ...['-CA', files.domainControllerAuthority, '-CAkey', files.domainControllerAuthorityKey],
    ...['-CAcreateserial', '-out', to.certificate],
  ]);
}
