import type { ErrorId } from './errors.ts';

/** What stands in the way of a connection to the directory. */
export const openErrors = [
  'ServerMissing',
  'ServerInvalid',
  'PlainLdapRefused',
  'DirectoryUnreachable',
  'DirectorySignInRefused',
  'DirectoryReadOnly',
] as const satisfies readonly ErrorId[];

/** What every cmdlet with a connection to the directory can raise. */
export const connectionErrors = [
  ...openErrors,
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

/** What stands in the way of installing an account on the server itself. */
export const installationErrors = [
  ...serviceAccountErrors,
  'AccountNotFound',
] as const satisfies readonly ErrorId[];

/** What can be wrong with a DACL that is read. */
export const daclErrors = ['DaclMissing', 'SecurityDescriptorInvalid'] as const satisfies readonly ErrorId[];

/** What can be wrong with an organizational unit and the DACL it has. */
export const organizationalUnitErrors = [
  'OuNotFound',
  'OuClassUnsupported',
  'OuDescriptorUnreadable',
  'DirectoryAnswerUnexpected',
  ...daclErrors,
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
  'AccountNotManaged',
  'AccountNotComputer',
  'ComputersContainerMissing',
] as const satisfies readonly ErrorId[];

/** What stands in the way of taking the legacy connector's delegation away. */
export const legacyRemovalErrors = [
  'LegacyStillNeeded',
  'ComputerNotFound',
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

/** What stands in the way of a cmdlet that asks `odj`; the errors that odj itself answers come on top. */
export const odjProgramErrors = [
  'OdjProgramMissing',
  'OdjProgramFailed',
] as const satisfies readonly ErrorId[];

/** What odj answers about a configuration file. */
export const configFileErrors = [
  'ConfigFileNotFound',
  'ConfigMalformed',
  'ConfigUnsupported',
  'ConfigDuplicate',
  'ConfigValueInvalid',
  'FileUnreadable',
] as const satisfies readonly ErrorId[];

/** What stands in the way of restarting the connector's service. */
export const serviceErrors = [
  'WindowsNeeded',
  'ServiceMissing',
  'ServiceDisabled',
  'ServiceNotStopped',
  'ServiceNotStarted',
] as const satisfies readonly ErrorId[];

/** What stands in the way of changing who may log on as a service. */
export const logonRightErrors = [
  ...connectionErrors,
  'AccountNotFound',
  'AccountAmbiguous',
  'AccountNotManaged',
  'AccountNotComputer',
  'WindowsNeeded',
  'LogonRightSetByPolicy',
  'LogonRightDenied',
  'LogonRightNotChanged',
  ...stateErrors,
] as const satisfies readonly ErrorId[];

/** What can go wrong when both config files are to name a proxy, and the service to use it. */
export const proxyWriteErrors = [
  ...odjProgramErrors,
  ...configFileErrors,
  'ConnectorNotFound',
  'ConfigProxyInvalid',
  'ConfigChangedMeanwhile',
  'ProxyHalfWritten',
  ...stateErrors,
  ...serviceErrors,
] as const satisfies readonly ErrorId[];

/** What odj answers about the tenant. */
export const tenantErrors = [
  'TenantNotGiven',
  'CredentialNotGiven',
  'TenantNotFound',
  'ApplicationNotFound',
  'ClientSecretRefused',
  'ClientSecretExpired',
  'ClientCertificateUnusable',
  'ClientCertificateRefused',
  'FederatedTokenRefused',
  'SignInRefused',
  'TenantHostUnreachable',
  'TenantHostNotTrusted',
  'TenantHostTimedOut',
  'GraphUnauthorized',
  'GraphForbidden',
  'GraphThrottled',
  'GraphRefused',
  'GraphReplyInvalid',
] as const satisfies readonly ErrorId[];

/** What stands in the way of reading the events of a connector. */
export const eventErrors = [
  'EventLogUnreadable',
  'LogIncomplete',
  'LogBinary',
  'FileUnreadable',
] as const satisfies readonly ErrorId[];

/** What stands in the way of a plan. */
export const planErrors = [
  ...odjProgramErrors,
  ...connectionErrors,
  ...tenantErrors,
  'FileUnreadable',
  'SiteInvalid',
  'PlanBlocked',
] as const satisfies readonly ErrorId[];

/** What ends the run of a plan; what was done is in its journal. */
export const planRunErrors = [
  'ApplyStopped',
  'GuidedStepPending',
  'StepWithoutEffect',
] as const satisfies readonly ErrorId[];

/** What stands in the way of a setup of the connector. */
export const setupErrors = [
  'SetupFileUnusable',
  'SetupNotTrusted',
  'SetupFailed',
  'SetupCancelled',
  'UninstallCommandRefused',
  'WindowsNeeded',
] as const satisfies readonly ErrorId[];

/** What Test-OdjPrerequisite can find out: each of them becomes evidence there. */
export const prerequisiteErrors = [
  ...openErrors,
  'DirectoryReferral',
  ...organizationalUnitErrors,
  'OuWriteDenied',
  'ComputersContainerMissing',
  'ComputerNotFound',
  'MsaCreateDenied',
  'MsaLinkDenied',
  'IEEscRecordUnusable',
  'StateDirectoryUnusable',
] as const satisfies readonly ErrorId[];
