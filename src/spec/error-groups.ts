import type { ErrorId } from './errors.ts';

/** What every cmdlet with a connection to the directory can raise. */
export const connectionErrors = [
  'ServerMissing',
  'ServerInvalid',
  'PlainLdapRefused',
  'DirectoryUnreachable',
  'DirectorySignInRefused',
  'DirectoryDisconnected',
  'DirectoryReferral',
  'DirectoryAccessDenied',
  'DirectoryRefused',
] as const satisfies readonly ErrorId[];

/** What stands in the way of a cmdlet of Windows' own module for service accounts. */
export const serviceAccountErrors = [
  'ActiveDirectoryModuleMissing',
  'ActiveDirectoryWebServicesUnreachable',
] as const satisfies readonly ErrorId[];

/** What can be wrong with an organizational unit and the DACL it has. */
export const organizationalUnitErrors = [
  'OuNotFound',
  'OuClassUnsupported',
  'OuDescriptorUnreadable',
  'DaclMissing',
  'SecurityDescriptorInvalid',
] as const satisfies readonly ErrorId[];

/** What can go wrong when a DACL is written. */
export const organizationalUnitWriteErrors = [
  'OuWriteDenied',
  'OuWriteNotKept',
  'SecurityDescriptorTooLarge',
] as const satisfies readonly ErrorId[];

/** What can be wrong with the account of a permission, and with the default container. */
export const permissionErrors = [
  'AccountNotFound',
  'AccountAmbiguous',
  'ComputersContainerMissing',
] as const satisfies readonly ErrorId[];

/** What stands in the way of keeping something in the state directory. */
export const stateErrors = ['StateDirectoryUnusable', 'FileUnwritable'] as const satisfies readonly ErrorId[];

/** What stands in the way of a backup before a DACL is written. */
export const backupErrors = [
  ...stateErrors,
  'FileUnreadable',
  'BackupInvalid',
] as const satisfies readonly ErrorId[];

/** What every cmdlet for Internet Explorer Enhanced Security Configuration can raise. */
export const ieEscErrors = [
  'WindowsNeeded',
  'IEEscUnreadable',
  'IEEscUnwritable',
  'IEEscRecordUnusable',
] as const satisfies readonly ErrorId[];
