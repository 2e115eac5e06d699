import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { organizationalUnitNames } from './organizational-units.ts';
import { personNames } from './people.ts';
import { serversSchema } from './servers.ts';

const personSchema = z.strictObject({
  userPrincipalName: z.string(),
  samAccountName: z.string(),
  password: z.string(),
  /** Holds the password and nothing else; for the owner only. */
  passwordFile: z.string(),
  /** A Kerberos ticket cache: KRB5CCNAME set to it signs in as this person. */
  ticketCache: z.string(),
});

const labSchema = z.strictObject({
  folder: z.string(),
  domain: z.string(),
  netbiosName: z.string(),
  distinguishedName: z.string(),
  domainController: z.strictObject({
    host: z.string(),
    ldap: z.string(),
    ldaps: z.string(),
    certificateAuthorityFile: z.string(),
  }),
  people: z.record(z.enum(personNames), personSchema),
  organizationalUnits: z.record(z.enum(organizationalUnitNames), z.string()),
  servers: serversSchema,
  authority: z.strictObject({
    url: z.string(),
    tenantId: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
  }),
  graph: z.strictObject({ url: z.string() }),
  /** The certificates of both authorities, the domain controller's and the OAuth authority's. */
  certificateAuthorityFile: z.string(),
});
export type Lab = z.infer<typeof labSchema>;

/** Reads lab.json. */
export function readLab(file: string): Lab {
  return labSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The environment in which programs find their way in the lab, signed in as the administrator. */
export function labEnvironment(lab: Lab, file: string): Readonly<Record<string, string>> {
  return {
    ODJ_LAB: file,
    KRB5_CONFIG: `${lab.folder}/krb5.conf`,
    KRB5CCNAME: lab.people.administrator.ticketCache,
    LDAPSASL_NOCANON: 'on',
    LDAPTLS_CACERT: lab.certificateAuthorityFile,
    NODE_EXTRA_CA_CERTS: lab.certificateAuthorityFile,
    SMB_CONF_PATH: `${lab.folder}/smb.conf`,
  };
}
