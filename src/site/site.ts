import * as z from 'zod';

/** What is wanted: the administrator's site file, checked. */

const name = z.string().trim().min(1);

export const siteSchema = z
  .strictObject({
    domain: name.describe('DNS name of the Active Directory domain, e.g. contoso.test'),
    organizationalUnits: z
      .array(name)
      .default([])
      .describe('DNs of the OUs that the Domain Join profiles name; every connector gets every one of them'),
    computersContainer: z
      .boolean()
      .default(false)
      .describe("Also the domain's default computers container (profiles without an OU)"),
    account: z
      .enum(['connector', 'own'])
      .default('connector')
      .describe('connector: the sign-in makes the account. own: it is made here, before the sign-in'),
    groupAccount: name.optional().describe('One own group managed service account (gMSA) for all connectors'),
    connectors: z
      .array(
        z.strictObject({
          server: name.describe('Name of the connector server'),
          account: name
            .optional()
            .describe('An own account for this server (an sMSA belongs to one server, a gMSA may serve all)'),
          configFile: name
            .optional()
            .describe('Path of its ODJConnectorEnrollmentWizard.exe.config; default: its C$ share'),
        }),
      )
      .min(1)
      .describe('The connector servers'),
    directory: z
      .strictObject({
        server: name.describe('The domain controller for all reads and writes: a name, or ldaps://name'),
        waitReplication: z
          .array(name)
          .default([])
          .describe('Other domain controllers that must have a new account before apply goes on'),
        replicationLimitSeconds: z
          .number()
          .min(0)
          .default(300)
          .describe('How long apply waits for them at most'),
      })
      .optional()
      .describe('How the directory is reached'),
    tenant: z
      .strictObject({
        tenantId: name.describe('The Entra tenant: its id or one of its domain names'),
        clientId: name
          .optional()
          .describe(
            'The application (client) id of your own app registration, for the sign-ins that need one',
          ),
        cloud: z
          .enum(['global', 'usgov', 'usgovdod', 'china'])
          .default('global')
          .describe('The Microsoft cloud the tenant lives in'),
      })
      .optional()
      .describe('The Intune tenant; without it nothing can be said about the sign-in'),
  })
  .refine(
    (site) =>
      site.groupAccount === undefined || site.connectors.every(({ account }) => account === undefined),
    {
      message: 'name the account of a connector, or one groupAccount for all of them',
      path: ['groupAccount'],
    },
  )
  .refine((site) => site.organizationalUnits.length > 0 || site.computersContainer, {
    message: 'name at least one OU in organizationalUnits, or set computersContainer: true',
    path: ['organizationalUnits'],
  });

export type Site = z.infer<typeof siteSchema>;
export type SiteConnector = Site['connectors'][number];

/** Whether the account of this connector is made here, and not by the sign-in. */
export function hasOwnAccount(
  site: Pick<Site, 'account' | 'groupAccount'>,
  connector: SiteConnector,
): boolean {
  return (connector.account ?? site.groupAccount) !== undefined || site.account === 'own';
}

/** Whether its account is a group account: one for all, or one that several connectors name. */
export function hasGroupAccount(
  site: Pick<Site, 'connectors' | 'groupAccount'>,
  { account }: SiteConnector,
): boolean {
  const sharing = site.connectors.filter(
    (other) => account !== undefined && other.account?.toLowerCase() === account.toLowerCase(),
  );
  return site.groupAccount !== undefined || sharing.length > 1;
}
