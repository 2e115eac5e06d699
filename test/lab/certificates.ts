import { mkdir, writeFile, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from './command.ts';
import { domain } from './domain.ts';
import type { LabFiles } from './folders.ts';

const days = '30';

/** A certificate authority and the domain controller's certificate, made anew for each lab. */
export async function makeCertificates(files: LabFiles): Promise<void> {
  await mkdir(files.certificates, { recursive: true });
  const authorityKey = join(files.certificates, 'domain-controller-authority.key');
  const request = join(files.certificates, 'dc1.csr');
  const extensions = join(files.certificates, 'dc1.extensions');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await command('openssl', [
    ...['req', '-x509', ...newKey, '-days', days, '-subj', '/O=Contoso/CN=Contoso Root CA'],
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    ...['-keyout', authorityKey, '-out', files.domainControllerAuthority],
  ]);
  await command('openssl', [
    ...['req', '-new', ...newKey, '-subj', `/CN=${domain.controller}`],
    ...['-keyout', files.domainControllerKey, '-out', request],
  ]);
  await writeFile(
    extensions,
    `basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:${domain.controller},DNS:${domain.name}\n`,
  );
  await command('openssl', [
    ...['x509', '-req', '-in', request, '-days', days, '-extfile', extensions],
    ...['-CA', files.domainControllerAuthority, '-CAkey', authorityKey, '-CAcreateserial'],
    ...['-out', files.domainControllerCertificate],
  ]);
  await copyFile(files.domainControllerAuthority, files.certificateAuthorities);
}
