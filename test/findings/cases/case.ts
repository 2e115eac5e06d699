import type { Facts, TenantFacts } from '../../../src/facts/facts.ts';
import type { ServerFacts } from '../../../src/facts/server-facts.ts';
import type { Status } from '../../../src/findings/finding.ts';
import type { Site } from '../../../src/site/site.ts';
import {
  configFile,
  fact,
  facts,
  organizationalUnit,
  server,
  siteWith,
  tenant,
} from '../../facts/facts-of.ts';

/** What one rule says of facts that differ from good ones in one thing. */
export interface Case {
  readonly rule: string;
  readonly status: Status;
  readonly facts: Facts;
  /** Default: one connector on SRV1 whose account the sign-in makes. */
  readonly site?: Site;
  /** Why there are two cases with one status. */
  readonly about?: string;
}

export const site = siteWith('connectors: [{ server: SRV1 }]');
export const ownSite = siteWith('connectors: [{ server: SRV1, account: msaODJabcde }]');

const serviceConfig = '<configuration><appSettings /></configuration>';

export const connector = {
  installed: true,
  build: '6.2604.2000.3',
  folder: 'C:\\Program Files\\Microsoft Intune\\ODJConnector',
  serviceState: 'Running',
  serviceAccount: 'CONTOSO\\msaODJabcde$',
  startMode: 'Auto',
  legacy: false,
};

const microsoft = 'CN=Microsoft Corporation, O=Microsoft Corporation, L=Redmond, S=Washington, C=US';
export const program = { path: 'C:\\ODJConnectorSvc.exe', version: '6.2604.2000.3', signer: microsoft };

/** Everything that a server can tell, all of it good. */
export const wholeServer: ServerFacts = server({
  operatingSystem: fact({ caption: 'Windows Server 2022', build: '20348' }),
  dotNetFrameworkRelease: fact(528449),
  internetExplorerEnhancedSecurity: fact({ administrators: true, users: true, turnedOff: [] }),
  connector: fact(connector),
  files: fact([program]),
  serviceConfig: configFile(serviceConfig, 'C:\\ODJConnectorSvc.exe.config'),
  webView2: fact({
    version: '126.0.2592.87',
    dataFolder: 'C:\\x.WebView2',
    dataFolderSddl: 'D:(A;;FA;;;BA)',
  }),
  tls: fact({
    keyExchangePkcs: null,
    tls12Client: { enabled: null, disabledByDefault: null },
    strongCrypto: { native: null, wow64: null },
  }),
  logonRight: fact({ holders: ['CONTOSO\\msaODJabcde$'], denied: [], policy: null }),
  pendingReboot: fact([]),
  clock: fact({ domainController: 'dc1.contoso.test', offsetSeconds: 1 }),
  endpoints: fact({ proxy: null, results: [{ host: 'manage.microsoft.com', reached: true, answer: '200' }] }),
  events: fact({ successes: 3, failures: 0, newestSuccess: '2026-01-02T03:00:00Z', newestFailure: null }),
  uninstallEntries: fact([
    { name: 'Intune Connector for Active Directory', version: '6.2604.2000.3', folder: null },
  ]),
  legacyLeftovers: fact([]),
});

export function onServer(differences: Partial<ServerFacts>): Facts {
  return goodFacts({ servers: [{ ...wholeServer, ...differences }] });
}

export const goodProfile: TenantFacts['profiles'][number] = {
  id: '1',
  name: 'Join',
  domain: 'contoso.test',
  organizationalUnit,
  namePrefix: 'PC-',
  randomCharacters: 8,
  assigned: true,
};

export function withProfile(differences: Partial<TenantFacts['profiles'][number]>): Facts {
  return goodFacts({ tenant: { ...goodTenant(), profiles: [{ ...goodProfile, ...differences }] } });
}

export function goodTenant(differences: Partial<TenantFacts['connectors'][number]> = {}): TenantFacts {
  return { ...tenant({ version: connector.build, ...differences }), profiles: [goodProfile] };
}

/** Facts of every kind, all of them good. */
export function goodFacts(differences: Partial<Facts> = {}): Facts {
  return facts({ tenant: goodTenant(), servers: [wholeServer], ...differences });
}
