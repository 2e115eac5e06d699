import * as z from 'zod';
import { factOf } from './fact.ts';

/** What a connector server says of itself. Each fact is there only where the server itself was asked. */

const configFile = z.object({
  path: z.string(),
  content: z.string().describe('The file as it is, base64'),
  misspelt: z
    .array(z.string())
    .default([])
    .describe('Files beside it whose name is one that old instructions have wrong'),
});
export type ConfigFileFacts = z.infer<typeof configFile>;

const channel = z.object({
  enabled: z.number().nullable(),
  disabledByDefault: z.number().nullable(),
});

export const serverFactsSchema = z.object({
  computerName: z.string(),
  operatingSystem: factOf(z.object({ caption: z.string(), build: z.string() })),
  dotNetFrameworkRelease: factOf(z.number().describe('0: there is none')),
  internetExplorerEnhancedSecurity: factOf(
    z.object({
      administrators: z.boolean(),
      users: z.boolean(),
      turnedOff: z.array(z.string()).describe('Roles for which Disable-IEEsc left a record'),
    }),
  ),
  connector: factOf(
    z.object({
      installed: z.boolean(),
      build: z.string().nullable(),
      folder: z.string().nullable(),
      serviceState: z.string().nullable().describe('As the service manager says it: Running, Stopped ...'),
      serviceAccount: z.string().nullable().describe('DOMAIN\\name$, or LocalSystem on the legacy connector'),
      startMode: z.string().nullable().describe('Auto, Manual or Disabled'),
      legacy: z.boolean(),
    }),
  ),
  files: factOf(
    z.array(
      z.object({
        path: z.string(),
        version: z.string().nullable(),
        signer: z.string().nullable().describe('Subject of a valid Authenticode signature; null: none'),
      }),
    ),
  ).describe('The programs of the connector'),
  wizardConfig: factOf(configFile).describe('ODJConnectorEnrollmentWizard.exe.config: OU list, own account'),
  serviceConfig: factOf(configFile).describe('ODJConnectorSvc.exe.config: the proxy of the service'),
  webView2: factOf(
    z.object({
      version: z.string().nullable(),
      dataFolder: z.string().nullable().describe('null: not made yet'),
      dataFolderSddl: z.string().nullable(),
    }),
  ),
  tls: factOf(
    z.object({
      keyExchangePkcs: z.number().nullable().describe('KeyExchangeAlgorithms\\PKCS: Enabled; null: absent'),
      tls12Client: channel,
      strongCrypto: z.object({ native: z.number().nullable(), wow64: z.number().nullable() }),
    }),
  ),
  logonRight: factOf(
    z.object({
      holders: z
        .array(z.string())
        .describe('Who may log on as a service: SIDs, or names where there is no SID'),
      denied: z.array(z.string()).describe('Who is denied it'),
      policy: z
        .object({ name: z.string().nullable(), holders: z.array(z.string()) })
        .nullable()
        .describe('The group policy that sets the right, if any'),
    }),
  ),
  pendingReboot: factOf(z.array(z.string()).describe('What asks for a restart; empty: nothing')),
  clock: factOf(
    z.object({
      domainController: z.string(),
      offsetSeconds: z.number().describe('How far this clock is ahead of that of the domain controller'),
    }),
  ),
  endpoints: factOf(
    z.object({
      proxy: z.string().nullable().describe('The proxy that the service is told to use; null: none'),
      results: z.array(
        z.object({
          host: z.string(),
          reached: z.boolean(),
          answer: z.string().describe('HTTP status, or why there was no answer'),
        }),
      ),
    }),
  ),
  events: factOf(
    z.object({
      successes: z.number(),
      failures: z.number(),
      newestSuccess: z.string().nullable(),
      newestFailure: z.object({ time: z.string(), text: z.string() }).nullable(),
    }),
  ).describe('Requests of the last 30 days, from the event log; join blobs and tokens are left out'),
  uninstallEntries: factOf(
    z.array(z.object({ name: z.string(), version: z.string().nullable(), folder: z.string().nullable() })),
  ).describe('What Settings > Apps lists of the connector'),
  legacyLeftovers: factOf(z.array(z.string())).describe('Files and folders of the legacy connector'),
});
export type ServerFacts = z.infer<typeof serverFactsSchema>;
