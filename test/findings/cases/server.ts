import type { ServerFacts } from '../../../src/facts/server-facts.ts';
import { account, directory, fact, unread } from '../../facts/facts-of.ts';
import { connector, goodFacts, onServer, program, wholeServer, type Case } from './case.ts';

type Values = Partial<Record<keyof ServerFacts, unknown>>;
const connectorThat = (differences: Partial<typeof connector>): Case['facts'] =>
  onServer({ connector: fact({ ...connector, ...differences }) });
const noBuild = onServer({ connector: fact({ ...connector, build: null }) });
const noState = onServer({ connector: fact({ ...connector, serviceState: null }) });
const noStartMode = onServer({ connector: fact({ ...connector, startMode: null }) });

const absent = { enabled: null, disabledByDefault: null };
const tls = { keyExchangePkcs: null, tls12Client: absent, strongCrypto: { native: null, wow64: null } };
const withTls = (differences: Partial<typeof tls> | Values): Case['facts'] =>
  onServer({ tls: fact({ ...tls, ...differences }) });

const rights = { holders: ['S-1-5-80-0'], denied: [], policy: null };
const failure = { time: '2026-01-02T03:03:00Z', text: 'DiagnosticCode: 2048' };
const events = { successes: 3, failures: 1, newestSuccess: '2026-01-02T03:00:00Z', newestFailure: failure };
const installed = { name: 'Intune Connector for Active Directory', version: '6.2604.2000.3', folder: null };
const folder = (dataFolderSddl: string | null): Case['facts'] =>
  onServer({ webView2: fact({ version: '126.0.2592.87', dataFolder: 'C:\\x.WebView2', dataFolderSddl }) });

/** One fact that could not be read makes each rule on it unknown. */
const readBy: readonly (readonly [keyof ServerFacts, readonly string[]])[] = [
  [
    'connector',
    ['connector-build', 'known-issues', 'service-running', 'service-start-mode', 'service-account'],
  ],
  ['files', ['file-versions', 'signature']],
  ['uninstallEntries', ['single-connector']],
  ['logonRight', ['logon-right']],
  ['internetExplorerEnhancedSecurity', ['ie-esc', 'ie-esc-restored']],
  ['dotNetFrameworkRelease', ['dotnet-framework']],
  ['operatingSystem', ['windows-version']],
  ['webView2', ['webview2', 'webview2-folder']],
  ['tls', ['tls-key-exchange', 'tls12', 'strong-crypto']],
  ['pendingReboot', ['pending-reboot']],
  ['clock', ['clock']],
  ['endpoints', ['endpoints']],
  ['events', ['events']],
  ['legacyLeftovers', ['legacy-leftovers']],
];
const all = readBy.flatMap(([name, rules]) => rules.map((rule) => ({ name, rule: `server.${rule}` })));

export const serverCases: readonly Case[] = [
  ...all.map(({ rule }): Case => ({ rule, status: 'Pass', facts: goodFacts() })),
  ...all.map(({ name, rule }): Case => ({
    rule,
    status: 'Unknown',
    facts: onServer({ [name]: unread('access is denied') }),
    about: 'it could not be read',
  })),
  { rule: 'server.connector-build', status: 'Fail', facts: connectorThat({ build: '6.2407.2000.8' }) },
  {
    rule: 'server.connector-build',
    status: 'Fail',
    facts: connectorThat({ installed: false }),
    about: 'none',
  },
  { rule: 'server.connector-build', status: 'Unknown', facts: noBuild, about: 'no build' },
  { rule: 'server.known-issues', status: 'Warning', facts: connectorThat({ build: '6.2501.2000.5' }) },
  { rule: 'server.service-running', status: 'Fail', facts: connectorThat({ serviceState: 'Stopped' }) },
  { rule: 'server.service-running', status: 'Unknown', facts: noState, about: 'no state' },
  { rule: 'server.service-start-mode', status: 'Fail', facts: connectorThat({ startMode: 'Manual' }) },
  { rule: 'server.service-start-mode', status: 'Unknown', facts: noStartMode, about: 'no start mode' },
  { rule: 'server.service-account', status: 'Fail', facts: connectorThat({ serviceAccount: 'LocalSystem' }) },
  {
    rule: 'server.file-versions',
    status: 'Warning',
    facts: onServer({ files: fact([program, { ...program, path: 'C:\\w.exe', version: '6.2504.2001.8' }]) }),
  },
  {
    rule: 'server.signature',
    status: 'Fail',
    facts: onServer({ files: fact([{ ...program, signer: null }]) }),
  },
  {
    rule: 'server.single-connector',
    status: 'Fail',
    facts: onServer({ uninstallEntries: fact([installed, { ...installed, version: '6.2407.2000.8' }]) }),
  },
  { rule: 'server.logon-right', status: 'Fail', facts: onServer({ logonRight: fact(rights) }) },
  {
    rule: 'server.logon-right',
    status: 'Fail',
    facts: onServer({
      logonRight: fact({
        ...rights,
        holders: ['CONTOSO\\msaODJabcde$'],
        policy: { name: 'Baseline', holders: ['S-1-5-80-0'] },
      }),
    }),
    about: 'a policy takes it away',
  },
  {
    rule: 'server.logon-right',
    status: 'Fail',
    facts: onServer({ logonRight: fact({ ...rights, holders: [account().sid], denied: [account().sid] }) }),
    about: 'denied',
  },
  {
    rule: 'server.logon-right',
    status: 'Pass',
    facts: {
      ...onServer({ logonRight: fact({ ...rights, holders: ['S-1-5-21-9'] }) }),
      directory: directory({ accounts: [account({ groupSids: ['S-1-5-21-9'] })] }),
    },
    about: 'through a group',
  },
  {
    rule: 'server.ie-esc',
    status: 'Warning',
    facts: connectorThat({ build: '6.2501.2000.5' }),
    about: 'on, and the build signs in through Internet Explorer',
  },
  {
    rule: 'server.ie-esc',
    status: 'Pass',
    facts: onServer({
      connector: fact({ ...connector, build: '6.2501.2000.5' }),
      internetExplorerEnhancedSecurity: fact({ administrators: false, users: true, turnedOff: [] }),
    }),
    about: 'off for a build that needs it',
  },
  {
    rule: 'server.ie-esc-restored',
    status: 'Warning',
    facts: onServer({
      internetExplorerEnhancedSecurity: fact({
        administrators: false,
        users: true,
        turnedOff: ['Administrators'],
      }),
    }),
  },
  {
    rule: 'server.dotnet-framework',
    status: 'Fail',
    facts: onServer({ dotNetFrameworkRelease: fact(461807) }),
  },
  {
    rule: 'server.windows-version',
    status: 'Fail',
    facts: onServer({ operatingSystem: fact({ caption: 'Windows Server 2012 R2', build: '9600' }) }),
  },
  {
    rule: 'server.webview2',
    status: 'Fail',
    facts: onServer({ webView2: fact({ version: '0.0.0.0', dataFolder: null, dataFolderSddl: null }) }),
  },
  { rule: 'server.webview2-folder', status: 'Fail', facts: folder('D:(A;;FR;;;BA)') },
  {
    rule: 'server.webview2-folder',
    status: 'Fail',
    facts: folder('D:(D;;FA;;;BA)(A;;FA;;;BA)'),
    about: 'denied',
  },
  { rule: 'server.webview2-folder', status: 'Unknown', facts: folder(null), about: 'permissions not read' },
  { rule: 'server.webview2-folder', status: 'Unknown', facts: folder('nonsense'), about: 'no SDDL' },
  { rule: 'server.tls-key-exchange', status: 'Fail', facts: withTls({ keyExchangePkcs: 0 } as Values) },
  {
    rule: 'server.tls12',
    status: 'Fail',
    facts: withTls({ tls12Client: { ...absent, enabled: 0 } } as Values),
  },
  {
    rule: 'server.tls12',
    status: 'Fail',
    facts: withTls({ tls12Client: { ...absent, disabledByDefault: 1 } } as Values),
    about: 'disabled by default',
  },
  {
    rule: 'server.strong-crypto',
    status: 'Warning',
    facts: withTls({ strongCrypto: { native: 0, wow64: 1 } } as Values),
  },
  {
    rule: 'server.pending-reboot',
    status: 'Warning',
    facts: onServer({ pendingReboot: fact(['an update']) }),
  },
  {
    rule: 'server.clock',
    status: 'Warning',
    facts: onServer({ clock: fact({ domainController: 'dc1', offsetSeconds: -61 }) }),
  },
  {
    rule: 'server.clock',
    status: 'Fail',
    facts: onServer({ clock: fact({ domainController: 'dc1', offsetSeconds: 301 }) }),
  },
  {
    rule: 'server.endpoints',
    status: 'Fail',
    facts: onServer({
      endpoints: fact({
        proxy: 'http://proxy:8080',
        results: [{ host: 'manage.microsoft.com', reached: false, answer: '407' }],
      }),
    }),
  },
  {
    rule: 'server.events',
    status: 'Fail',
    facts: onServer({ events: fact(events) }),
    about: 'the newest failed',
  },
  {
    rule: 'server.events',
    status: 'Warning',
    facts: onServer({ events: fact({ ...events, newestSuccess: '2026-01-02T03:04:00Z' }) }),
    about: 'an earlier one failed',
  },
  {
    rule: 'server.legacy-leftovers',
    status: 'Warning',
    facts: onServer({ legacyLeftovers: fact(['C:\\ODJConnectorUI']) }),
  },
];

/** All rules on a server are silent where nobody asked it. */
export const serverRules = all.map(({ rule }) => rule);
export { wholeServer };
