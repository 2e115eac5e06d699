import { declareErrors } from './declare.ts';

export const directoryErrors = declareErrors({
  DistinguishedNameInvalid: {
    category: 'InvalidArgument',
    message: '"{text}" is not a distinguished name: {reason} at character {position}.',
    remedy:
      'Write it as RFC 4514 has it, such as OU=Autopilot,DC=contoso,DC=com, with \\ before , + " ; < > \\.',
  },
  SidInvalid: {
    category: 'InvalidData',
    message: '"{text}" is not a security identifier: {reason}.',
    remedy: 'Give it in the form S-1-5-21-..., or name the account instead.',
  },
  SddlInvalid: {
    category: 'InvalidData',
    message: 'The SDDL text cannot be read: {reason} at character {position}.',
    remedy: 'Compare it with the security descriptor string format of Microsoft.',
  },
  SecurityDescriptorInvalid: {
    category: 'InvalidData',
    message: 'The security descriptor cannot be read: {reason}.',
    remedy: 'Nothing was changed. Look at the object with another tool (dsacls) before trying again.',
  },
  SecurityDescriptorTooLarge: {
    category: 'LimitsExceeded',
    message:
      'With one more entry the security descriptor would have {size} bytes; {maximum} is the most it may have.',
    remedy: 'Remove entries that are no longer needed from the access control list; nothing was changed.',
  },
  DaclMissing: {
    category: 'InvalidData',
    message:
      'The security descriptor has no access control list (a NULL DACL), so everybody may do everything there.',
    remedy: 'Give the object an access control list first; adding one entry would lock everybody else out.',
  },
  ServerMissing: {
    category: 'InvalidArgument',
    message: 'No domain controller is named, and it cannot be found out here.',
    remedy: 'Name one, such as ldaps://dc1.contoso.com.',
  },
  ServerInvalid: {
    category: 'InvalidArgument',
    message: '"{server}" does not name a domain controller: {reason}.',
    remedy: 'Write ldaps://HOST, or ldap://HOST together with StartTLS.',
  },
  BindNameInvalid: {
    category: 'InvalidArgument',
    message:
      'Cannot sign in as "{bind}": that is no user principal name, no DOMAIN\\name and no distinguished name.',
    remedy: 'Give the account as name@domain.',
  },
  PasswordMissing: {
    category: 'InvalidArgument',
    message: 'Cannot sign in as {bind}: there is no password, and an empty one would sign in as nobody.',
    remedy: 'Give the password in a file, in ODJ_PASSWORD, or when asked.',
  },
  PlainLdapRefused: {
    category: 'SecurityError',
    message: 'Did not sign in to {server}: the password would have gone over the network in clear text.',
    remedy:
      'Use ldaps://, or StartTLS; where the domain controller has no certificate, go through PowerShell.',
  },
  CertificateUnreadable: {
    category: 'ReadError',
    message: 'Cannot use {file} as the certificate authority: {reason}.',
    remedy: 'Give a file with the certificate in PEM form (-----BEGIN CERTIFICATE-----).',
  },
  CertificateNotTrusted: {
    category: 'SecurityError',
    message: 'Did not sign in to {server}: its certificate is not trusted ({reason}).',
    remedy:
      'Give the file with the certificate of the authority that issued it, and the server by the name in its certificate.',
  },
  DirectoryUnreachable: {
    category: 'ConnectionError',
    message: 'Cannot connect to {server}: {reason}.',
    remedy:
      'Check the name, that the domain controller runs, and that its LDAP port can be reached from here.',
  },
  StartTlsRefused: {
    category: 'ConnectionError',
    message: '{server} does not start TLS: {reason}.',
    remedy: 'Use ldaps://; where the domain controller has no certificate at all, go through PowerShell.',
  },
  DirectorySignInRefused: {
    category: 'AuthenticationError',
    message: '{server} refused to sign in {bind}: {reason}.',
    remedy: 'Check the name and the password; too many wrong attempts lock the account.',
  },
  DirectoryDisconnected: {
    category: 'ConnectionError',
    message: 'The connection to {server} ended before the answer to: {action}.',
    remedy:
      'Whether a change was still made is not known. Run the same command again: it only does what is missing.',
  },
  DirectoryTimeout: {
    category: 'OperationTimeout',
    message: '{server} did not answer within {seconds} s to: {action}.',
    remedy:
      'Whether a change was still made is not known. Run the same command again: it only does what is missing.',
  },
  DirectoryReferral: {
    category: 'InvalidOperation',
    message: 'Cannot {action}: {server} does not hold that part of the directory, which is at {referral}.',
    remedy:
      'Name a domain controller of the domain that the object is in, or one that can be written to; nothing was changed by this request.',
  },
  ReplicaUnusable: {
    category: 'InvalidArgument',
    message: 'Cannot wait for {replica}: {reason}.',
    remedy: 'Name another domain controller of the same domain; nothing was changed.',
  },
  ReplicationPending: {
    category: 'OperationTimeout',
    message: 'The account {account} is on {server}, but not everywhere after {seconds} s: {missing}.',
    remedy:
      'Nothing was undone. Let it be replicated (repadmin /replicate {replica} {server} {partition}, or samba-tool drs replicate {replica} {server} {partition}), then run the same command again: it makes nothing twice.',
  },
  DirectoryReadOnly: {
    category: 'InvalidOperation',
    message: '{server} is a read-only domain controller: nothing can be written there.',
    remedy: 'Nothing was changed. Name one that can be written to{named}.',
  },
  DirectoryRefused: {
    category: 'InvalidOperation',
    message: 'Cannot {action}: the domain controller answered {code} ({reason}).',
    remedy: 'Look up the code; nothing was changed by this request.',
  },
  DirectoryAccessDenied: {
    category: 'PermissionDenied',
    message: 'Cannot {action}: the signed-in account may not do that ({reason}).',
    remedy: 'Sign in as somebody who may, or have the right delegated; nothing was changed by this request.',
  },
  DirectoryAnswerUnexpected: {
    category: 'ProtocolError',
    message: 'Cannot make sense of {target} as {server} returned it: {reason}.',
    remedy: 'The signed-in account may lack the right to read the object; try as another one.',
  },
  AccountNotFound: {
    category: 'ObjectNotFound',
    message: 'There is no account "{account}" on {server}.',
    remedy:
      'Check the name. A new account may not have been replicated yet: name the domain controller it was made on.',
  },
  AccountAmbiguous: {
    category: 'InvalidArgument',
    message: '"{account}" fits more than one account on {server}: {found}.',
    remedy: 'Give the distinguished name or the SID.',
  },
  AccountNotManaged: {
    category: 'InvalidArgument',
    message: '"{account}" is no managed service account but of the class {objectClass}.',
    remedy:
      "Name the connector's managed service account. For the computer account of a server that still runs the legacy connector, say so with -Legacy (odj: --legacy).",
  },
  AccountNotComputer: {
    category: 'InvalidArgument',
    message: '"{account}" is not the computer account of a server but of the class {objectClass}.',
    remedy:
      'The legacy delegation is for the server that runs a legacy connector. For a managed service account leave -Legacy (odj: --legacy) out.',
  },
  LegacyStillNeeded: {
    category: 'InvalidOperation',
    message:
      'Did not take the rights of {account} away from "{organizationalUnit}": no account of an updated connector may create computers there, so joins there would stop.',
    remedy:
      'Install the updated connector, see it Active in Intune, and let its account create computers there (Set-OdjOuPermission, odj permission grant). If nothing joins there any more, do it all the same with -Force (odj: --force).',
  },
  MsaNameInvalid: {
    category: 'InvalidArgument',
    message: '"{name}" cannot be the name of a managed service account: {reason}.',
    remedy: 'Use 1 to 15 letters, digits, hyphens or underscores, without the $.',
  },
  MsaNameTaken: {
    category: 'ResourceExists',
    message:
      'Cannot make the account {name}: {distinguishedName} has that name, of the class {objectClass}. {explanation}',
    remedy: 'Choose another name, in any case of letters; nothing was changed.',
  },
  MsaContainerMissing: {
    category: 'ObjectNotFound',
    message:
      'Cannot make an account in {domain}: its pointer to the container of managed service accounts {reason}.',
    remedy:
      'Nothing was changed. Restore the container (or make one: New-ADObject -Type container), then put the value B:32:1EB93889E40C45DF9F0C64D23BBB6237:DN with its DN in place of the old one into otherWellKnownObjects of the domain (Set-ADObject -Remove, -Add).',
  },
  MsaCreateDenied: {
    category: 'PermissionDenied',
    message:
      'Cannot make an account: the signed-in account lacks "Create {accountClass} objects" on {container}.',
    remedy: 'Nothing was changed. Who could do it: {who}.',
  },
  MsaChangeDenied: {
    category: 'PermissionDenied',
    message: 'Cannot complete the account {name}: the signed-in account may not write {attribute} of it.',
    remedy: 'Nothing was changed. Who could do it: {who}.',
  },
  MsaLinkDenied: {
    category: 'PermissionDenied',
    message:
      'Cannot link an account to {computer}: the signed-in account lacks "Write msDS-HostServiceAccount" on it.',
    remedy:
      'Nothing was changed. Who could do it: {who}. To make the account now and link it later, skip the link.',
  },
  MsaLinkedElsewhere: {
    category: 'InvalidOperation',
    message:
      'Did not link {account} to {computer}: it is linked to {linked}, and a standalone managed service account belongs to one computer.',
    remedy:
      'Nothing was changed. To move it, take it off there first (odj account unlink, Remove-OdjMsa -LinkOnly; Uninstall-ADServiceAccount on that server); better, give each server an account of its own.',
  },
  MsaInUse: {
    category: 'InvalidOperation',
    message: 'Did not delete {account}: it is still for {servers} to use.',
    remedy:
      'Nothing was changed. Uninstall the connector and the account there (Uninstall-ADServiceAccount) and take it off (odj account unlink, Remove-OdjMsa -LinkOnly), or delete it all the same (--force, -Force).',
  },
  MsaRemovalStopped: {
    category: 'InvalidOperation',
    message:
      'Did not delete {account}: {failed} of its {count} entries on organizational units are still there. {reason}',
    remedy:
      'What was taken away is in the backup. Have somebody run it again who may change those units; or leave the entries there, of nobody then (--keep-permissions, -KeepPermission).',
  },
  KdsRootKeyMissing: {
    category: 'ObjectNotFound',
    message: 'Cannot make the group account {name}: {reason}.',
    remedy:
      'Nothing was changed. A member of Domain Admins runs Add-KdsRootKey on a domain controller once for the forest; ten hours later it can be used.',
  },
  MsaLinkFailed: {
    category: 'InvalidOperation',
    message: '{done}, but linking it to {computer} failed: {reason}',
    remedy: 'The account stays. Whoever may link it runs: {linkCommand}',
  },
  MsaNamesExhausted: {
    category: 'ResourceExists',
    message: 'Cannot find a free name for a new account: {attempts} names in a row were taken.',
    remedy: 'Give a name yourself.',
  },
  ComputerNotFound: {
    category: 'ObjectNotFound',
    message: 'There is no computer "{computer}" on {server}.',
    remedy: "Give the server's name as it was joined to the domain, without the domain.",
  },
  ComputersContainerMissing: {
    category: 'ObjectNotFound',
    message: 'The domain {domain} has no usable pointer to its container for new computers.',
    remedy: 'Name the organizational unit itself, or repair wellKnownObjects of the domain (redircmp).',
  },
  OuMissing: {
    category: 'InvalidArgument',
    message: 'No organizational unit is named.',
    remedy: "Name one or more, or say that the domain's container for new computers is meant.",
  },
  OuNotFound: {
    category: 'ObjectNotFound',
    message: 'There is no organizational unit "{organizationalUnit}" on {server}, or it may not be seen.',
    remedy:
      'Check the distinguished name; commas, plus signs and quotes within a name need a \\ before them.',
  },
  OuClassUnsupported: {
    category: 'InvalidArgument',
    message:
      '"{organizationalUnit}" is no organizational unit and no container but of the class {objectClass}.',
    remedy: 'Name the organizational unit that computers are joined to.',
  },
  OuDescriptorUnreadable: {
    category: 'PermissionDenied',
    message:
      'Cannot read the permissions of "{organizationalUnit}": the signed-in account lacks "Read permissions".',
    remedy: 'Sign in as somebody who may, such as a member of Domain Admins; nothing was changed.',
  },
  OuWriteDenied: {
    category: 'PermissionDenied',
    message:
      'Cannot change the permissions of "{organizationalUnit}": the signed-in account lacks "Modify permissions" on it.',
    remedy: 'Nothing was changed. Who could do it: {who}.',
  },
  OuWriteNotKept: {
    category: 'InvalidData',
    message:
      'The permissions of "{organizationalUnit}" were written, but read back they are not what was asked for.',
    remedy: 'Somebody may be changing them at the same time: look at them, then run the command again.',
  },
  BackupInvalid: {
    category: 'InvalidData',
    message: 'Cannot use the backup {file}: line {line} {reason}.',
    remedy: 'Give a file that a permission command of this product wrote, unchanged.',
  },
  BackupForeign: {
    category: 'SecurityError',
    message:
      'Did not restore "{organizationalUnit}": its two descriptors in the backup differ by more than the one entry this product adds or removes.',
    remedy: 'The backup was changed by somebody. Compare it with the object by hand; nothing was changed.',
  },
  RestoreConflict: {
    category: 'InvalidOperation',
    message:
      'Did not restore "{organizationalUnit}": its permissions were changed by somebody else since the backup was made. The change in the backup: {change}. Since then: {since}.',
    remedy:
      'Nothing was changed. To keep what came since and take away just the one entry, revoke it; the backup has the whole descriptors.',
  },
  ActiveDirectoryModuleMissing: {
    category: 'NotInstalled',
    message:
      'Accounts cannot be made, linked or deleted here: the PowerShell module ActiveDirectory is missing.',
    remedy:
      'Install it (Install-WindowsFeature RSAT-AD-PowerShell), or run the same with odj account --through ldap.',
  },
  ActiveDirectoryWebServicesUnreachable: {
    category: 'ConnectionError',
    message: 'Cannot {action}: Active Directory Web Services on {server} do not answer ({reason}).',
    remedy:
      'Check that the service ADWS runs there and that TCP port 9389 can be reached; nothing was changed by this request.',
  },
});
