import { declareErrors } from './declare.ts';

/** What can be wrong with the connector's config file, and with the folder that keeps its backups. */
export const configErrors = declareErrors({
  ConfigMalformed: {
    category: 'InvalidData',
    message: 'Cannot read {file} as XML: line {line}, column {column}: {reason}',
    remedy:
      'Correct the file by hand, or reinstall the connector to get its own copy back; nothing was changed.',
  },
  ConfigUnsupported: {
    category: 'InvalidOperation',
    message: 'Cannot be sure what {file} means: line {line}, column {column}: {reason}',
    remedy: 'Take this out of the file by hand, then run the command again; nothing was changed.',
  },
  ConfigDuplicate: {
    category: 'InvalidData',
    message: 'Cannot tell which part of {file} counts: line {line}, column {column}: {reason}',
    remedy: 'Keep one of them and delete the others by hand; nothing was changed.',
  },
  ConfigValueInvalid: {
    category: 'InvalidData',
    message: 'Cannot use a value in {file}: line {line}, column {column}: {reason}',
    remedy: 'Correct the value by hand, then run the command again; nothing was changed.',
  },
  ConfigProxyInvalid: {
    category: 'InvalidData',
    message: 'Cannot tell which proxy {file} means: line {line}, column {column}: {reason}',
    remedy:
      'Write it as <defaultProxy><proxy usesystemdefault="false" proxyaddress="http://host:port" bypassonlocal="true"/></defaultProxy>, without another defaultProxy around it. Where only that is wrong, Set-OdjProxy and "odj proxy set" put it right.',
  },
  ProxyAddressInvalid: {
    category: 'InvalidArgument',
    message: 'Cannot use {address} as the proxy of the connector: {reason}',
    remedy:
      'Give it as http://host:port, such as http://proxy.contoso.com:8080, of a proxy that asks this server for no password.',
  },
  ProxyHalfWritten: {
    category: 'WriteError',
    message:
      'The proxy was written into {written}, but not into {failed}, and the first could not be put back: {reason}',
    remedy: 'Run it again; or put the first back: odj config restore --backup "{backup}".',
  },
  ConfigOrganizationalUnitInvalid: {
    category: 'InvalidArgument',
    message: 'Cannot put the organizational unit {distinguishedName} into a config file: {reason}',
    remedy:
      'Give its full distinguished name, such as OU=Autopilot,DC=contoso,DC=com, escaped as RFC 4514 says.',
  },
  ConfigAccountInvalid: {
    category: 'InvalidArgument',
    message: 'Cannot put the managed service account {account} into a config file: it is not name@domain.',
    remedy:
      'Give the account as name@domain with the DNS name of its domain, such as msaODJabcde@contoso.com.',
  },
  ConfigKeyTooNew: {
    category: 'InvalidOperation',
    message: 'Did not set {key}: the connector of build {build} does not know it.',
    remedy: 'Update the connector to {first} or newer first.',
  },
  ConfigFileNotFound: {
    category: 'ObjectNotFound',
    message: 'Cannot find {name} in {folder}.',
    remedy:
      'Give the path of the file, or the ODJConnectorEnrollmentWizard folder of the installed connector.',
  },
  ConfigChangedMeanwhile: {
    category: 'InvalidOperation',
    message: 'Did not write {file}: somebody else changed it after it was read.',
    remedy: 'Run the command again to work on the new content.',
  },
  ConfigCreateRefused: {
    category: 'InvalidArgument',
    message: 'Did not create {file}: {reason}',
    remedy: 'Only a missing {name} is created; leave --create out to change a file that is there.',
  },
  ConfigBackupInvalid: {
    category: 'InvalidData',
    message: 'Cannot use {backup} as a backup of a config file: {reason}',
    remedy:
      'Choose a .json file that a change of a config file or of the proxy wrote into the backups folder of the state directory.',
  },
  ConfigBackupStale: {
    category: 'InvalidOperation',
    message: 'Did not restore {file} from {backup}: the file was changed after the backup was made.',
    remedy: 'Look at what changed, then give --force (-Force) to put the old content back all the same.',
  },
  StateDirectoryUnusable: {
    category: 'WriteError',
    message: 'Cannot use {folder} to keep backups and journals: {reason}',
    remedy: 'Run as administrator, or name another folder in the environment variable ODJ_STATE.',
  },
});
