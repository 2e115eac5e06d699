import { declareErrors } from './declare.ts';

export const serverErrors = declareErrors({
  ModuleUnusable: {
    category: 'NotInstalled',
    message: 'PowerShell ({program}) cannot load the module {module}: {reason}',
    remedy: 'Run Import-Module on that file in PowerShell to see all of it; use --through ldap meanwhile.',
  },
  PowerShellSilent: {
    category: 'OperationTimeout',
    message: '{cmdlet} gave no answer within {seconds} seconds; PowerShell was stopped.',
    remedy: 'Look at the domain controller and the network, then run it again: what was done is left alone.',
  },
  PowerShellInterrupted: {
    category: 'OperationStopped',
    message: '{cmdlet} was interrupted; PowerShell was stopped.',
    remedy: 'Run it again: what was already done is found and left alone.',
  },
  IEEscUnreadable: {
    category: 'ReadError',
    message: 'Cannot read Internet Explorer Enhanced Security Configuration for {role}: {reason}',
    remedy: 'Run it in an elevated PowerShell on the connector server.',
  },
  IEEscUnwritable: {
    category: 'PermissionDenied',
    message: 'Cannot change Internet Explorer Enhanced Security Configuration for {role}: {reason}',
    remedy: 'Run it in an elevated PowerShell; a policy that sets it has to be changed where it is made.',
  },
  IEEscAbsent: {
    category: 'ObjectNotFound',
    message:
      'Internet Explorer Enhanced Security Configuration for {role} cannot be turned on: this Windows has no key for it, and nothing is recorded that was turned off.',
    remedy: 'Nothing is to be done: without the key it is not in force, and it never was.',
  },
  IEEscRecordUnusable: {
    category: 'InvalidData',
    message: 'The record of what was found before, {file}, cannot be used: {reason}',
    remedy: 'Put the values right by hand, then rename or delete that file and run it again.',
  },
  NothingToChange: {
    category: 'InvalidArgument',
    message: '{cmdlet} was not told what to change.',
    remedy: 'Give at least one of the settings, such as -OrganizationalUnit.',
  },
  SettingsContradict: {
    category: 'InvalidArgument',
    message: '{cmdlet} was told two things that cannot both be: {reason}',
    remedy: 'Leave one of them out.',
  },
  EventLogUnreadable: {
    category: 'ReadError',
    message: 'Cannot read the event log {log} of {computer}: {reason}',
    remedy: 'Run it elevated on the server of the connector, or name an exported log with -Path.',
  },
  LogIncomplete: {
    category: 'InvalidData',
    message: '{count} records or lines of the log could not be read; what they say is not counted.',
    remedy: 'Export the log again, or look at it in Event Viewer.',
  },
  ConnectorNotReady: {
    category: 'OperationTimeout',
    message: 'Intune does not show {server} as ready after {seconds} seconds; still missing: {missing}.',
    remedy: 'Check that somebody signed in to the connector on {server}, and its build; then wait again.',
  },
  ServiceMissing: {
    category: 'ObjectNotFound',
    message: 'There is no service {service} on {computer}.',
    remedy: 'Install the connector, or run it on the server of the connector.',
  },
  ServiceDisabled: {
    category: 'InvalidOperation',
    message: 'Did not restart {service}: it is disabled, so it would not start again.',
    remedy: 'Set-Service -Name {service} -StartupType Automatic, then run it again.',
  },
  ServiceNotStopped: {
    category: 'InvalidOperation',
    message: 'Cannot stop {service}, which is {state} now: {reason}',
    remedy:
      'Run it in an elevated PowerShell; where the service hangs, end its process in Task Manager and run it again.',
  },
  ServiceNotStarted: {
    category: 'InvalidOperation',
    message: 'The service {service} does not start as {account} and is {state} now: {reason}',
    remedy: '{remedy} Then: Restart-OdjConnector.',
  },
  MsaInstallRemote: {
    category: 'InvalidOperation',
    message:
      'Did not install {account} on {computer}: this session came from another computer ({authentication}), and Windows does not let such a sign-in go on to a domain controller (double hop), so it would fail with "Access is denied".',
    remedy:
      'Sign in to {computer} itself (console or Remote Desktop) and run it there, or use a remote session with CredSSP.',
  },
  MsaNotInstalled: {
    category: 'InvalidOperation',
    message: 'Cannot install {account} on {computer}: {reason}',
    remedy:
      'Check in an elevated PowerShell that a standalone account is linked to this server, or that it may read the password of a group managed one: Test-OdjMsa -Identity {account} -ConnectorComputer {computer}. After a change of group membership, restart the server.',
  },
  MsaNotUninstalled: {
    category: 'InvalidOperation',
    message: 'Cannot uninstall {account} from {computer}: {reason}',
    remedy:
      'Run it in an elevated PowerShell at the server itself; with -Force where the account is gone or no domain controller answers.',
  },
  MsaServiceUses: {
    category: 'InvalidOperation',
    message: 'Did not uninstall {account} from {computer}: the service {service} runs as this account.',
    remedy: 'Set the connector up with another account or uninstall it first; -Force does it all the same.',
  },
  LogonRightSetByPolicy: {
    category: 'InvalidOperation',
    message:
      'Did not change "Log on as a service" of {account} on {computer}: {setBy} sets who holds it ({holders}), and would undo it.',
    remedy:
      'Change it in that policy (Computer Configuration > Windows Settings > Security Settings > Local Policies > User Rights Assignment), then run gpupdate on {computer}.',
  },
  LogonRightDenied: {
    category: 'InvalidOperation',
    message:
      'Did not let {account} log on as a service on {computer}: "Deny log on as a service" names {holder}, by {setBy}, and a denial counts more.',
    remedy: 'Take {holder} out of "Deny log on as a service" where it is set, then run it again.',
  },
  LogonRightNotChanged: {
    category: 'InvalidOperation',
    message: 'Cannot change "Log on as a service" of {account} on {computer}: {reason}',
    remedy: 'Run it in an elevated PowerShell on the server of the connector.',
  },
  ConnectorNotFound: {
    category: 'NotInstalled',
    message: 'No configuration file of the connector was found on {computer}: {reason}',
    remedy: 'Install the connector, or name the file with -Path.',
  },
});
