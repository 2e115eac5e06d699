import { declareErrors } from './declare.ts';

/** Signing in to the tenant and reading it through Microsoft Graph. */
export const graphErrors = declareErrors({
  TenantNotGiven: {
    category: 'InvalidArgument',
    message: 'Cannot sign in to the Intune tenant: {missing} is not given.',
    remedy: 'Give {option}, or set {variable}.',
  },
  CredentialNotGiven: {
    category: 'InvalidArgument',
    message:
      'Cannot sign in to the Intune tenant: neither a client secret, nor a certificate, nor a token is given.',
    remedy:
      'Give --client-secret-file FILE (- for stdin) or --client-certificate-file FILE, set AZURE_CLIENT_SECRET, use --browser, --device-code, --workload-identity, --managed-identity or --azure-cli, or pipe a token in with --token-stdin.',
  },
  TenantHostInvalid: {
    category: 'InvalidArgument',
    message: '{option} cannot be used: "{host}" is not an https address of a host.',
    remedy: 'Give it as https://host or https://host:port, without a path.',
  },
  TenantHostUnreachable: {
    category: 'ConnectionError',
    message: 'Cannot reach {host}: {reason}.',
    remedy: 'Check the name, the network and the proxy (HTTPS_PROXY, NO_PROXY) between here and {host}.',
  },
  TenantHostNotTrusted: {
    category: 'SecurityError',
    message: 'Did not talk to {host}: its TLS certificate is not trusted here ({reason}).',
    remedy:
      "Do not turn verification off. Where a proxy inspects TLS, name its CA's file in NODE_EXTRA_CA_CERTS, or use the system's store with NODE_OPTIONS=--use-system-ca.",
  },
  TenantHostTimedOut: {
    category: 'OperationTimeout',
    message: '{host} did not finish its answer within {seconds} seconds.',
    remedy: 'Try again; if it stays, check the network and the proxy between here and {host}.',
  },
  ClientSecretRefused: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} as application {client} was refused: {reason}',
    remedy: "Give the secret's value (not its ID) of exactly this application; make a new one if it is lost.",
  },
  ClientSecretExpired: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} as application {client} was refused: {reason}',
    remedy: 'Make a new client secret for the application in the Entra admin center and give that one.',
  },
  ClientCertificateUnusable: {
    category: 'InvalidData',
    message: 'Cannot sign in with the certificate in {file}: {reason}.',
    remedy:
      'Give one PEM file with the certificate (-----BEGIN CERTIFICATE-----) and its private key, without a password.',
  },
  ClientCertificateRefused: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} as application {client} was refused: {reason}',
    remedy: 'Upload the certificate (without its key) to exactly this application, and wait a minute.',
  },
  FederatedTokenRefused: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} as application {client} was refused: {reason}',
    remedy:
      'Compare issuer, subject and audience of the token with the federated credentials of the application.',
  },
  ApplicationNotFound: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} was refused: it has no application {client}. {reason}',
    remedy: "Check --client-id and --tenant-id; use your organization's own app registration.",
  },
  TenantNotFound: {
    category: 'AuthenticationError',
    message: 'Signing in was refused: {host} knows no tenant {tenant}. {reason}',
    remedy: 'Check --tenant-id, and --cloud where the tenant is in a national cloud.',
  },
  PublicClientNotAllowed: {
    category: 'AuthenticationError',
    message: 'A person cannot sign in to application {client} of tenant {tenant}: {reason}',
    remedy:
      'In the app registration set Authentication > Allow public client flows to Yes, and add http://localhost as a redirect URI of "Mobile and desktop applications".',
  },
  ConsentMissing: {
    category: 'PermissionDenied',
    message: 'Nobody has consented yet to what application {client} of tenant {tenant} asks for: {reason}',
    remedy:
      'Add the permission {scope} to the app registration and have an administrator consent to it (delegated where a person signs in, else application).',
  },
  SignInDeclined: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} as application {client} was declined: {reason}',
    remedy: 'Run it again and accept; nothing was changed.',
  },
  DeviceCodeExpired: {
    category: 'OperationTimeout',
    message: 'Nobody signed in at {host} before the code expired: {reason}',
    remedy: 'Run it again and enter the new code in time; where device codes are blocked, use --browser.',
  },
  ManagedIdentityUnusable: {
    category: 'AuthenticationError',
    message: 'Cannot sign in with the managed identity of this machine: {reason}',
    remedy:
      'Turn the identity on for exactly this machine in Azure (or Azure Arc); --client-id only names a user-assigned one.',
  },
  AzureCliUnusable: {
    category: 'AuthenticationError',
    message: 'Azure CLI gave no token: {reason}',
    remedy:
      'Sign in there as a service principal: az login --service-principal --username ID --tenant ID, with its secret or certificate.',
  },
  SignInRefused: {
    category: 'AuthenticationError',
    message: 'Signing in to tenant {tenant} as application {client} at {host} failed: {reason}',
    remedy:
      "Look the code up in the application's sign-in log in the Entra admin center, mend it, try again.",
  },
  TokenUnreadable: {
    category: 'InvalidData',
    message: 'The token on stdin cannot be used: {reason}.',
    remedy: 'Pipe in one access token for Microsoft Graph (a JWT in three parts), and nothing else.',
  },
  TokenExpired: {
    category: 'AuthenticationError',
    message: 'The token on stdin cannot be used: it expired at {expired}.',
    remedy: 'Get a new token and start again; for waits longer than a token lives, use a client secret.',
  },
  GraphUnauthorized: {
    category: 'AuthenticationError',
    message: 'Graph did not accept the token for {url}: {reason}',
    remedy: 'Use a token for exactly this Graph host and tenant; check --cloud, and that it is not revoked.',
  },
  GraphForbidden: {
    category: 'PermissionDenied',
    message: 'Graph refused {url}: the sign-in lacks {scope}. {reason}',
    remedy: 'Add the permission {scope} to the app registration and have an administrator consent to it.',
  },
  GraphForbiddenToAzureCli: {
    category: 'PermissionDenied',
    message: "Graph refused {url}: a person's token from Azure CLI lacks {scope}. {reason}",
    remedy:
      'Nobody can add that permission to Azure CLI (https://github.com/Azure/azure-cli/issues/20572): sign in there as a service principal that has it, or use --browser with your own app registration.',
  },
  GraphNotFound: {
    category: 'ObjectNotFound',
    message: 'Graph has nothing at {url}: {reason}',
    remedy: 'List again: the object may have been removed, or the tenant may have no Intune.',
  },
  GraphThrottled: {
    category: 'LimitsExceeded',
    message: 'Graph kept putting {url} off (HTTP {status}); it asks to wait {wait}.',
    remedy: 'Wait that long and try again; other tools that use the same application share its limits.',
  },
  GraphRefused: {
    category: 'ProtocolError',
    message: 'Graph answered {url} with HTTP {status}: {reason}',
    remedy: 'Try again later; if it stays, give the request ID above to Microsoft support.',
  },
  GraphReplyInvalid: {
    category: 'ProtocolError',
    message: 'The answer from {url} cannot be used: {reason}.',
    remedy: 'Check that no proxy answers in place of Graph, then try again.',
  },
  GraphInterrupted: {
    category: 'OperationStopped',
    message: 'Reading {host} was interrupted.',
    remedy: 'Nothing was changed; run it again when you want the answer.',
  },
});
