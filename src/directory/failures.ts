import { ResultCodeError } from 'ldapts';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';

/** LDAP result codes (RFC 4511 appendix A) that are told apart here. */
export const resultCode = {
  referral: 10,
  noSuchObject: 32,
  invalidCredentials: 49,
  insufficientAccessRights: 50,
  entryAlreadyExists: 68,
} as const;

/** The LDAP result code that a thrown value carries; undefined where it came from elsewhere. */
export function codeOf(thrown: unknown): number | undefined {
  return thrown instanceof ResultCodeError ? thrown.code : undefined;
}

export interface Attempt {
  /** Completes "Cannot ...": "read OU=Sales,DC=contoso,DC=com". */
  readonly action: string;
  readonly target: string;
}

/** What went wrong with a request, in the product's words. */
export function requestFailure(
  thrown: unknown,
  { action, target }: Attempt,
  connection: { readonly server: string; readonly timeoutSeconds: number },
): OdjError {
  const about = { target, cause: thrown };
  const { server } = connection;
  const code = codeOf(thrown);
  if (isOdjError(thrown)) {
    return thrown;
  }
  if (code === undefined) {
    return reasonOf(thrown).includes('timed out')
      ? new OdjError(
          'DirectoryTimeout',
          { server, action, seconds: String(connection.timeoutSeconds) },
          about,
        )
      : new OdjError('DirectoryDisconnected', { server, action }, about);
  }
  const reason = serverText(thrown);
  switch (code) {
    case resultCode.insufficientAccessRights:
      return new OdjError('DirectoryAccessDenied', { action, reason }, about);
    case resultCode.referral: {
      const referral = /ref \d+: '([^']+)'|(ldaps?:\/\/[^\s']+)/.exec(reason);
      return new OdjError(
        'DirectoryReferral',
        { action, server, referral: referral?.[1] ?? referral?.[2] ?? 'another server' },
        about,
      );
    }
    default:
      return new OdjError('DirectoryRefused', { action, code: String(code), reason }, about);
  }
}

/** Why no connection came about. */
export function connectFailure(thrown: unknown, server: string): OdjError {
  const about = { target: server, cause: thrown };
  const systemCode = systemCodeOf(thrown);
  if (isOdjError(thrown)) {
    return thrown;
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/.test(systemCode)) {
    return new OdjError('CertificateNotTrusted', { server, reason: reasonOf(thrown) }, about);
  }
  const reasons: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing listens on that port',
    ECONNRESET: 'it ended the connection before it was encrypted; it may have no certificate',
    ENOTFOUND: 'the name is not known',
    EAI_AGAIN: 'the name cannot be looked up now',
    EHOSTUNREACH: 'there is no way to it',
    ETIMEDOUT: 'it does not answer',
  };
  return new OdjError(
    'DirectoryUnreachable',
    { server, reason: reasons[systemCode] ?? lastLine(thrown) },
    about,
  );
}

/** Why the server refused a user and password. */
export function signInFailure(thrown: unknown, server: string, bind: string): OdjError {
  const code = codeOf(thrown);
  if (code === undefined) {
    return connectFailure(thrown, server);
  }
  const reason =
    code === resultCode.invalidCredentials
      ? explainInvalidCredentials(serverText(thrown))
      : `LDAP code ${code}, ${serverText(thrown)}`;
  return new OdjError('DirectorySignInRefused', { server, bind, reason }, { target: server, cause: thrown });
}

/** Windows error codes (hexadecimal) that Active Directory adds to "invalid credentials" as `data`. */
const invalidCredentials: Readonly<Record<string, string>> = {
  '525': 'there is no such user',
  '52e': 'the user name or the password is wrong',
  '530': 'it may not sign in at this time',
  '531': 'it may not sign in from this computer',
  '532': 'its password has expired',
  '533': 'the account is disabled',
  '568': 'it is in too many groups',
  '701': 'the account has expired',
  '773': 'its password must be changed at the next sign-in',
  '775': 'the account is locked',
};

function explainInvalidCredentials(text: string): string {
  const found = /\bdata ([0-9a-f]+)/i.exec(text)?.[1]?.toLowerCase();
  const meaning = found === undefined ? undefined : invalidCredentials[found];
  return meaning === undefined
    ? `LDAP code ${resultCode.invalidCredentials}, ${text}`
    : `${meaning} (LDAP code ${resultCode.invalidCredentials}, data ${found})`;
}

/** The server's own words, without the code that ldapts adds. */
export function serverText(thrown: unknown): string {
  return reasonOf(thrown)
    .replace(/ Code: 0x[0-9a-f]+$/, '')
    .replace(/[\0\s]+/g, ' ')
    .trim();
}

/** ldapts writes what the socket said below its own words. */
function lastLine(thrown: unknown): string {
  return reasonOf(thrown).split('\n').at(-1) ?? '';
}

function systemCodeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}
