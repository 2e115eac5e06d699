import type { OptionSpecs } from './define.ts';

/** How a command is told which tenant to read and who signs in; secrets never come as arguments. */
const group = 'Tenant:';

export const tenantOptions = {
  'tenant-id': { type: 'text', group, describe: "The tenant's ID or domain (or AZURE_TENANT_ID)" },
  'client-id': {
    type: 'text',
    group,
    describe: "Your own app registration's client ID (or AZURE_CLIENT_ID)",
  },
  browser: { type: 'flag', group, describe: 'Sign in as a person, with the browser of this computer' },
  'device-code': { type: 'flag', group, describe: 'Sign in as a person, with a code and any browser' },
  'client-secret-file': {
    type: 'text',
    group,
    describe: 'File with its client secret, - for stdin (or AZURE_CLIENT_SECRET)',
  },
  'client-certificate-file': {
    type: 'text',
    group,
    describe: 'PEM file with its certificate and private key (or AZURE_CLIENT_CERTIFICATE_PATH)',
  },
  'workload-identity': {
    type: 'flag',
    group,
    describe: 'Sign in with the token in AZURE_FEDERATED_TOKEN_FILE, which the application trusts',
  },
  'managed-identity': {
    type: 'flag',
    group,
    describe: "Sign in with this machine's identity in Azure; --client-id names a user-assigned one",
  },
  'azure-cli': { type: 'flag', group, describe: 'Sign in as the service principal that Azure CLI (az) uses' },
  'token-stdin': { type: 'flag', group, describe: 'Read an access token for Graph from stdin instead' },
  cloud: {
    type: 'text',
    group,
    choices: ['global', 'usgov', 'usgovdod', 'china'],
    default: 'global',
    describe: "The tenant's cloud",
  },
  'authority-host': { type: 'text', group, describe: 'https address of a private login host' },
  'graph-host': { type: 'text', group, describe: 'https address of a private Graph host' },
} as const satisfies OptionSpecs;
