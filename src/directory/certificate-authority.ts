import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import tls from 'node:tls';
import { OdjError, reasonOf } from '../errors.ts';

/**
 * The certificates that a domain controller's one may be issued by, in PEM form: the file's, or else those that the
 * machine trusts (its own store, where a domain's authority is kept, as well as those of NODE_EXTRA_CA_CERTS).
 *
 * @returns undefined for what Node trusts by itself, where it is too old (before 22.15) to read the machine's store
 * @throws OdjError CertificateUnreadable
 */
export async function trustedCertificates(file: string | undefined): Promise<readonly string[] | undefined> {
  if (file === undefined) {
    if (!Object.hasOwn(tls, 'getCACertificates')) {
      return undefined;
    }
    return [...tls.getCACertificates('system'), ...tls.getCACertificates('default')];
  }
  const found = (await readText(file)).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (found === null) {
    throw unreadable(file, 'it holds no certificate in PEM form');
  }
  for (const certificate of found) {
    try {
      new X509Certificate(certificate);
    } catch (cause) {
      throw unreadable(file, 'a certificate in it is damaged', cause);
    }
  }
  return found;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, reasonOf(cause), cause);
  }
}

function unreadable(file: string, reason: string, cause?: unknown): OdjError {
  return new OdjError('CertificateUnreadable', { file, reason }, { target: file, cause });
}
