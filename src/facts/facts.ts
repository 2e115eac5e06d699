import * as z from 'zod';
import { accountReadingSchema } from '../directory/account-reading.ts';
import { domainSchema } from '../directory/domain-schema.ts';
import { unreadSchema, type Unread } from './fact.ts';
import { serverFactsSchema } from './server-facts.ts';

/**
 * What is, as plain JSON: read by adapters, judged by the pure parts. What could not be read says why and never counts
 * as good. DNs are RFC 4514 strings, times ISO 8601 in UTC, descriptors and files base64. The same as JSON schema:
 * manifests/facts.schema.json.
 */

const origin = { source: z.string(), collected: z.string() };

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
  groupSids: z
    .array(z.string())
    .nullable()
    .default(null)
    .describe('Every group it is in, groups within groups too; null: not read'),
});

const problem = z.object({ id: z.string(), message: z.string(), remedy: z.string() });

const organizationalUnit = z.object({
  organizationalUnit: z.string(),
  objectGuid: z.string().nullable(),
  error: problem.nullable().default(null).describe('Why it could not be read'),
  securityDescriptor: z.string().nullable().describe('With the DACL only, base64; null with an error'),
});

const trustee = z.object({
  sid: z.string(),
  samAccountName: z.string().nullable().describe('null: no object of this domain has the SID (any more)'),
  objectClass: z.string().nullable(),
});

const directoryFacts = z.object({
  ...origin,
  server: z.string().describe('The domain controller that was asked'),
  domain: domainSchema,
  accounts: z.array(account),
  readings: z
    .array(accountReadingSchema)
    .default([])
    .describe('The own accounts, each as seen from its server'),
  organizationalUnits: z.array(organizationalUnit).describe('Every OU of the site, and what it lets whom do'),
  trustees: z
    .array(trustee)
    .nullable()
    .default(null)
    .describe('Who of this domain has entries like those of connectors on these OUs; null: not read'),
  problems: z
    .array(problem.extend({ target: z.string() }))
    .default([])
    .describe('What was asked for by name and could not be read: a computer, an account'),
});
export type DirectoryFacts = z.infer<typeof directoryFacts>;
export type AccountFacts = z.infer<typeof account>;
export type TrusteeFacts = z.infer<typeof trustee>;
export type OrganizationalUnitFacts = z.infer<typeof organizationalUnit>;

const tenantFacts = z.object({
  ...origin,
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
  format: z.literal(2),
  collectedAt: z.string(),
  collectedBy: z.string().describe('Who looked: user@computer'),
  directory: z.union([directoryFacts, unreadSchema]).nullable().describe('null: nobody asked'),
  tenant: z.union([tenantFacts, unreadSchema]).nullable().describe('null: nobody asked'),
  servers: z.array(serverFactsSchema),
});
export type Facts = z.infer<typeof factsSchema>;

export function wasRead<Part extends object>(part: Part | Unread | null): part is Part {
  return part !== null && !('reason' in part);
}
