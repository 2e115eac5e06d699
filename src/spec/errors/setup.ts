import { declareErrors } from './declare.ts';

export const setupErrors = declareErrors({
  SetupFileUnusable: {
    category: 'ReadError',
    message: 'Cannot use {file} as the setup of the connector: {reason}',
    remedy:
      'Name the file ODJConnectorBootstrapper.exe that the Intune admin center gives (Devices > Enrollment > Intune Connector for Active Directory > Add).',
  },
  SetupNotTrusted: {
    category: 'SecurityError',
    message: '{file} was not started: {reason}.',
    remedy: 'Download it again from the Intune admin center, and find out where this file comes from.',
  },
  ConnectorBuildRefused: {
    category: 'InvalidArgument',
    message: 'The connector {build} was not installed: Intune accepts {minimum} and later only.',
    remedy:
      'Download the current one from the Intune admin center. A legacy build is only installed with -Legacy.',
  },
  LegacyBuildExpected: {
    category: 'InvalidArgument',
    message: 'The parameter -Legacy is for legacy builds (up to {last}), and this is {build}.',
    remedy: 'Leave -Legacy out.',
  },
  LegacyConnectorPresent: {
    category: 'ResourceExists',
    message:
      'The connector {build} was not installed on {computer}: the legacy connector {installed} is there.',
    remedy:
      'Uninstall it first: Settings > Apps, then the bootstrapper of {installed} again > Uninstall (Uninstall-OdjConnector does both). In a domain with this connector only, install the updated one on another server first, so that joins go on meanwhile.',
  },
  ConnectorNewer: {
    category: 'ResourceExists',
    message: 'The connector {build} was not installed on {computer}: {installed}, which is newer, is there.',
    remedy: 'Leave it; where the older one is really wanted, run Uninstall-OdjConnector first.',
  },
  PrerequisitesNotMet: {
    category: 'InvalidOperation',
    message: 'The connector was not installed on {computer}; what is required is missing: {failed}.',
    remedy: 'Test-OdjPrerequisite says what to do about each; -Force installs all the same.',
  },
  SetupFailed: {
    category: 'OperationStopped',
    message: '{program} ended with {code}: {meaning}. Its log: {log}',
    remedy: '{remedy} Resolve-OdjError explains other codes.',
  },
  SetupCancelled: {
    category: 'OperationStopped',
    message: '{program} ended with {code}: {meaning}. Its log: {log}',
    remedy: '{remedy}',
  },
  SetupWithoutEffect: {
    category: 'InvalidOperation',
    message: '{program} ended well, but {found} on {computer}. Its log: {log}',
    remedy: 'Look in its log; it may have been told something else in its window.',
  },
  UpdateRecordUnusable: {
    category: 'InvalidData',
    message: 'What was saved before an update, {file}, cannot be used: {reason}',
    remedy:
      'Both configuration files are beside it: compare them with those of the connector by hand, then rename or delete the folder and run it again.',
  },
  ConnectorNotSignedIn: {
    category: 'OperationTimeout',
    message: 'Nobody has signed in to the connector on {computer} within {seconds} seconds: {state}.',
    remedy:
      'Run Start-OdjConnectorWizard and sign in; the file ODJConnectorUI.log beside the wizard says why a sign-in failed (odj explain --file).',
  },
  ConnectorNotInstalled: {
    category: 'NotInstalled',
    message: 'No connector is installed on {computer}.',
    remedy: 'Install it with Install-OdjConnector.',
  },
  WizardNotFound: {
    category: 'NotInstalled',
    message: 'The window of the connector cannot be opened: {file} is not there.',
    remedy: 'Install the connector again; the legacy one is opened from the Start menu.',
  },
  MatchingSetupMissing: {
    category: 'ObjectNotFound',
    message:
      'The legacy connector was left as it is: uninstalling takes the bootstrapper of {build}, and there is none in {searched}.',
    remedy:
      'Download it ({link}) and name its file or folder with -Path; Microsoft offers the last legacy build there.',
  },
  UninstallCommandRefused: {
    category: 'SecurityError',
    message:
      'The connector on {computer} was not uninstalled: what Windows lists as its uninstaller, {command}, {reason}.',
    remedy: 'Uninstall it in Settings > Apps, after finding out who changed that entry.',
  },
});
