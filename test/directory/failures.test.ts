import { InvalidCredentialsError, UnknownStatusCodeError } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { requestFailure, signInFailure } from '../../src/directory/failures.ts';

const attempt = { action: 'read "OU=Sales,DC=fabrikam,DC=test"', target: 'OU=Sales,DC=fabrikam,DC=test' };
const connection = { server: 'dc1.contoso.test', timeoutSeconds: 60 };

describe('what a domain controller answers', () => {
  it.each([
    [
      "0000202B: RefErr: DSID-0310082F, data 0, 1 access points\n\tref 1: 'fabrikam.test'\n\0",
      'fabrikam.test',
    ],
    ['Referral:\nldap://dc1.fabrikam.test/OU=Sales', 'ldap://dc1.fabrikam.test/OU=Sales'],
    ['', 'another server'],
  ])('is explained where it refers elsewhere', (text, elsewhere) => {
    const failure = requestFailure(new UnknownStatusCodeError(10, text), attempt, connection);
    expect(failure.id).toBe('DirectoryReferral');
    expect(failure.message).toBe(
      `Cannot read "OU=Sales,DC=fabrikam,DC=test": dc1.contoso.test does not hold that part of the directory, which is at ${elsewhere}.`,
    );
  });

  it('keeps the code and the words where nothing more is known', () => {
    const failure = requestFailure(
      new UnknownStatusCodeError(53, '00002077: SvcErr: no'),
      attempt,
      connection,
    );
    expect(failure.message).toContain('answered 53 (00002077: SvcErr: no)');
  });

  it.each([
    ['525', 'there is no such user'],
    ['52e', 'the user name or the password is wrong'],
    ['532', 'its password has expired'],
    ['533', 'the account is disabled'],
    ['701', 'the account has expired'],
    ['773', 'its password must be changed at the next sign-in'],
    ['775', 'the account is locked'],
  ])('is explained by its data %s where it refuses a sign-in', (code, meaning) => {
    const text = `80090308: LdapErr: DSID-0C09056B, comment: AcceptSecurityContext error, data ${code}, v4563`;
    const failure = signInFailure(
      new InvalidCredentialsError(text),
      'dc1.contoso.test',
      'admin@contoso.test',
    );
    expect(failure.message).toBe(
      `dc1.contoso.test refused to sign in admin@contoso.test: ${meaning} (LDAP code 49, data ${code}).`,
    );
  });
});
