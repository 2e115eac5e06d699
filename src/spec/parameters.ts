import type { Parameter, Parameters } from './cmdlet.ts';

/** What every cmdlet with a connection to the directory takes besides its own parameters. */
export const directoryParameters = {
  Server: {
    type: 'string',
    help: "The domain controller that every read and write goes to: a host name (LDAP on port 389, signed and sealed with your Windows sign-in), or ldaps://host[:port] (LDAP over TLS; the certificate is verified). Default: a domain controller of this computer's domain.",
  },
  Credential: {
    type: 'pscredential',
    help: 'The account to sign in to the domain controller with. Default: the account that runs PowerShell. Off Windows a password is sent over ldaps:// only.',
  },
} as const satisfies Parameters;

/** How a cmdlet that asks Intune signs in to the tenant. */
export const tenantParameters = {
  TenantId: {
    type: 'string',
    help: 'The Entra tenant: its id or one of its domain names.',
  },
  ClientId: {
    type: 'string',
    help: 'The application (client) id of your own app registration, with DeviceManagementConfiguration.Read.All consented.',
  },
  ClientSecret: {
    type: 'securestring',
    help: 'A client secret of that app registration.',
  },
  Cloud: {
    type: 'string',
    choices: ['global', 'usgov', 'usgovdod', 'china'],
    default: 'global',
    help: 'The Microsoft cloud the tenant lives in.',
  },
} as const satisfies Parameters;

/** Microsoft's pages on the delegation of organizational units. */
export const delegationLinks = [
  'https://learn.microsoft.com/autopilot/tutorial/user-driven/hybrid-azure-ad-join-computer-account-limit',
] as const;

/** Microsoft's pages on the connector: its account, its configuration file, its sign-in. */
export const connectorLinks = [
  'https://learn.microsoft.com/autopilot/tutorial/user-driven/hybrid-azure-ad-join-intune-connector',
] as const;

/** On which organizational units, or on the default container, and for which account. */
export const permissionParameters = {
  OrganizationalUnit: {
    type: 'string[]',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    aliases: ['DistinguishedName'],
    sets: ['OrganizationalUnit'],
    help: 'Distinguished names of organizational units. Child units need their own entry: the permission is not inherited.',
  },
  ComputersContainer: {
    type: 'switch',
    mandatory: true,
    sets: ['ComputersContainer'],
    help: "The domain's default container for computers, wherever it was redirected to. It is found by its well-known GUID, never by its name.",
  },
  Account: {
    type: 'string',
    mandatory: true,
    pipeline: 'propertyName',
    aliases: ['SamAccountName'],
    help: "The connector's managed service account: its sAMAccountName (with or without $), distinguished name or SID.",
  },
} as const satisfies Parameters;

/** The site file of the cmdlets that plan. */
export const siteParameter = {
  SitePath: {
    type: 'string',
    position: 0,
    default: 'odj.site.yaml',
    help: 'The site file (YAML or JSON): what is wanted; odj init writes one.',
  },
} as const satisfies Parameters;

/** Microsoft's page on the proxy of the connector. */
export const proxyLinks = [
  'https://learn.microsoft.com/intune/intune-service/enrollment/autopilot-hybrid-connector-proxy',
] as const;

/** Where the two config files of a connector are that name its proxy. */
export const proxyPath = {
  type: 'string',
  help: "The folder of an installed connector, with ODJConnectorSvc in it. Default: this server's, found from the connector's service.",
} as const satisfies Parameter;

export const noRestart = {
  type: 'switch',
  help: 'Leave the service as it is: it uses the change after its next start. It is left alone with -Path, too.',
} as const satisfies Parameter;

/** Microsoft's pages on the right to log on as a service, and on how it is set. */
export const logonRightLinks = [
  'https://learn.microsoft.com/windows/security/threat-protection/security-policy-settings/log-on-as-a-service',
  'https://learn.microsoft.com/windows-server/administration/windows-commands/secedit',
] as const;

export const logonRightAccount = {
  type: 'string',
  position: 0,
  mandatory: true,
  pipeline: 'propertyName',
  aliases: ['SamAccountName'],
  help: 'The managed service account: its sAMAccountName (with or without $), distinguished name or SID.',
} as const satisfies Parameter;

export const installedIdentity = {
  type: 'string',
  position: 0,
  mandatory: true,
  pipeline: 'both',
  aliases: ['SamAccountName', 'Account'],
  help: 'The managed service account: its sAMAccountName, distinguished name, objectGUID or SID.',
} as const satisfies Parameter;

/** Microsoft's pages on the account on the server itself. */
export const installationLinks = [
  'https://learn.microsoft.com/powershell/module/activedirectory/install-adserviceaccount',
  'https://learn.microsoft.com/powershell/module/activedirectory/test-adserviceaccount',
] as const;
