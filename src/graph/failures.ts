import { isRestError } from '@azure/core-rest-pipeline';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';

/** Where a request went, for the texts of errors. */
export interface Attempted {
  readonly url: string;
  readonly requestTimeoutSeconds: number;
  /** Aborted when the caller wants no answer any more; a reason that is an OdjError becomes the failure. */
  readonly signal: AbortSignal;
}

/**
 * What a request that brought no answer means. The library's error objects hold the request and with it the token, so
 * none is kept as a cause: what they say goes into the text.
 */
export function transportFailure(thrown: unknown, attempted: Attempted): OdjError {
  if (isOdjError(thrown)) {
    return thrown;
  }
  const { url, requestTimeoutSeconds, signal } = attempted;
  const { host } = new URL(url);
  const about = { target: url };
  if (signal.aborted && isOdjError(signal.reason)) {
    return signal.reason;
  }
  if (isTimeout(thrown)) {
    return new OdjError('TenantHostTimedOut', { host, seconds: String(requestTimeoutSeconds) }, about);
  }
  if (signal.aborted) {
    return new OdjError('GraphInterrupted', { host }, about);
  }
  const reason = reasonOf(thrown).replace(/\.$/, '');
  const code = isRestError(thrown) ? (thrown.code ?? '') : '';
  if (isCertificateProblem(code)) {
    return new OdjError('TenantHostNotTrusted', { host, reason }, about);
  }
  if (code === 'PARSE_ERROR') {
    return new OdjError('GraphReplyInvalid', { url, reason: 'it broke off before its end' }, about);
  }
  return new OdjError('TenantHostUnreachable', { host, reason }, about);
}

/** Whether trying again later may help: nothing was told about the sign-in or the object. */
export function isPassing(thrown: unknown): thrown is OdjError {
  const passing: readonly string[] = [
    'TenantHostUnreachable',
    'TenantHostTimedOut',
    'GraphThrottled',
    'GraphRefused',
    'GraphReplyInvalid',
  ];
  return isOdjError(thrown) && passing.includes(thrown.id);
}

/** AbortSignal.timeout names its reason so. */
function isTimeout(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'TimeoutError';
}

/** Codes of OpenSSL's certificate verification and of Node's TLS layer. */
function isCertificateProblem(code: string): boolean {
  return /CERT|SIGNATURE|SELF_SIGNED|ISSUER|^ERR_TLS|^ERR_SSL/.test(code);
}
