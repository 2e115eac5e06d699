import * as z from 'zod';
import type { Domain } from './directory.ts';

/** The domain as JSON carries it: from PowerShell, and in a facts document. */
export const domainSchema = z.object({
  name: z.string(),
  distinguishedName: z.string(),
  sid: z.string(),
  managedServiceAccountsContainer: z.string().nullable(),
  computersContainer: z.string().nullable(),
  machineAccountQuota: z.number().nullable(),
}) satisfies z.ZodType<Domain>;
