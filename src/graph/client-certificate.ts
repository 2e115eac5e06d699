import { createPrivateKey, X509Certificate } from 'node:crypto';
import { OdjError } from '../errors.ts';

/**
 * Checks that a PEM text holds a certificate that is valid now and its private key; gives it back.
 *
 * @throws OdjError ClientCertificateUnusable, which holds nothing of the key
 */
export function readClientCertificate(file: string, pem: string, now: Date): string {
  const reason = unusable(pem, now);
  if (reason !== undefined) {
    throw new OdjError('ClientCertificateUnusable', { file, reason }, { target: file });
  }
  return pem;
}

function unusable(pem: string, now: Date): string | undefined {
  try {
    const certificate = new X509Certificate(pem);
    if (!certificate.checkPrivateKey(createPrivateKey(pem))) {
      return 'its private key is that of another certificate';
    }
    return new Date(certificate.validTo) < now
      ? `it expired at ${new Date(certificate.validTo).toISOString()}`
      : undefined;
  } catch {
    // What OpenSSL says tells people nothing.
    return 'it does not hold both a certificate and a private key that can be read';
  }
}
