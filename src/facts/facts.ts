import * as z from 'zod';
import { accountReadingSchema } from '../directory/account-reading.ts';

/**
 * What is, as plain JSON: read by adapters, judged by the pure parts. What could not be read says why and never counts
 * as good. DNs are RFC 4514 strings, times ISO 8601 in UTC, descriptors base64.
 */

/** A part of the document that could not be read. */
const unread = z.object({ reason: z.string() });
export type Unread = z.infer<typeof unread>;

const account = z.object({
  name: z.string(),
  samAccountName: z.string(),
  distinguishedName: z.string(),
  objectGuid: z.string(),
  sid: z.string(),
  kind: z.enum(['msDS-ManagedServiceAccount', 'msDS-GroupManagedServiceAccount']),
  enabled: z.boolean(),
  connectorComputers: z.array(z.string()),
  encryptionTypes: z.number().nullable(),
  created: z.string(),
  server: z.string(),
});

const permission = z.object({
  organizationalUnit: z.string(),
  objectGuid: z.string().nullable(),
  account: z.string(),
  accountSid: z.string(),
  server: z.string(),
  error: z.object({ id: z.string(), message: z.string(), remedy: z.string() }).nullable().default(null),
  granted: z.boolean(),
  securityDescriptor: z.string().nullable(),
});

const directoryFacts = z.object({
  server: z.string(),
  domain: z.object({
    name: z.string(),
    distinguishedName: z.string(),
    sid: z.string(),
    managedServiceAccountsContainer: z.string().nullable(),
    computersContainer: z.string().nullable(),
    machineAccountQuota: z.number().nullable(),
  }),
  accounts: z.array(account),
  /** The own accounts, each as seen from its server. */
  readings: z.array(accountReadingSchema).default([]),
  /** One entry for each OU and each connector's account. */
  permissions: z.array(permission),
  /** What was asked for by name and could not be read: a computer, an account, an OU. */
  problems: z
    .array(z.object({ id: z.string(), message: z.string(), remedy: z.string(), target: z.string() }))
    .default([]),
});
export type DirectoryFacts = z.infer<typeof directoryFacts>;
export type AccountFacts = z.infer<typeof account>;
export type PermissionFacts = z.infer<typeof permission>;

const configFileFacts = z.object({
  path: z.string(),
  organizationalUnits: z.array(z.string()),
  /** name@domain, without $. */
  managedServiceAccount: z.string().nullable(),
  disableOUUpdates: z.boolean().nullable(),
  skipByoMsaPrivilegeCheck: z.boolean().nullable(),
  /** The file as it is, base64, where a plan is to show the change to it. */
  content: z.string().nullable().default(null),
});
export type ConfigFileFacts = z.infer<typeof configFileFacts>;

const serverFacts = z.object({
  computerName: z.string(),
  operatingSystem: z.object({ caption: z.string(), build: z.string() }).nullable(),
  dotNetFrameworkRelease: z.number().nullable(),
  /** true on, false off or absent, null not read. */
  internetExplorerEnhancedSecurity: z.object({
    administrators: z.boolean().nullable(),
    users: z.boolean().nullable(),
  }),
  connector: z
    .object({
      installed: z.boolean(),
      build: z.string().nullable(),
      folder: z.string().nullable(),
      /** As the service manager says it: Running, Stopped ... */
      serviceState: z.string().nullable(),
      /** DOMAIN\name$, or LocalSystem on the legacy connector. */
      serviceAccount: z.string().nullable(),
      legacy: z.boolean(),
    })
    .nullable(),
  configFile: configFileFacts.nullable(),
  webView2Version: z.string().nullable(),
  /** What could not be read on this server, and why. */
  unread: z.array(z.object({ what: z.string(), reason: z.string() })),
});
export type ServerFacts = z.infer<typeof serverFacts>;

const tenantFacts = z.object({
  connectors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.string(),
      version: z.string().nullable(),
      lastConnection: z.string().nullable(),
    }),
  ),
  profiles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      domain: z.string().nullable(),
      organizationalUnit: z.string().nullable(),
      namePrefix: z.string().nullable(),
      randomCharacters: z.number().nullable(),
      assigned: z.boolean(),
    }),
  ),
});
export type TenantFacts = z.infer<typeof tenantFacts>;

export const factsSchema = z.object({
  format: z.literal(1),
  collectedAt: z.string(),
  /** Who looked: user and computer. */
  collectedBy: z.string(),
  /** null: nobody asked for it. */
  directory: z.union([directoryFacts, unread]).nullable(),
  tenant: z.union([tenantFacts, unread]).nullable(),
  servers: z.array(serverFacts),
});
export type Facts = z.infer<typeof factsSchema>;

export function wasRead<Part extends object>(part: Part | Unread | null): part is Part {
  return part !== null && !('reason' in part);
}
