import { describe, expect, it } from 'vitest';
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import { examine, rules, verdictOf } from '../../src/findings/examine.ts';
import type { Status } from '../../src/findings/rule.ts';
import type { Facts, ServerFacts, TenantFacts } from '../../src/facts/facts.ts';
import {
  account,
  accountSid,
  directory,
  facts,
  organizationalUnit,
  permission,
  server,
  siteWith,
  tenant,
} from '../facts/facts-of.ts';

const site = siteWith('connectors: [{ server: SRV1 }]');
const ownSite = siteWith('connectors: [{ server: SRV1, account: msaODJabcde }]');

function statusOf(id: string, seen: Facts, wanted = site): readonly Status[] {
  return examine(wanted, seen)
    .filter((finding) => finding.id === id)
    .map(({ status }) => status);
}

const connector = {
  installed: true,
  build: '6.2504.2001.8',
  folder: 'C:\\Program Files\\Microsoft Intune\\ODJConnector',
  serviceState: 'Running',
  serviceAccount: 'CONTOSO\\msaODJabcde$',
  legacy: false,
};
const whole: ServerFacts = server({
  operatingSystem: { caption: 'Windows Server 2022', build: '20348' },
  dotNetFrameworkRelease: 528449,
  internetExplorerEnhancedSecurity: { administrators: true, users: true },
  connector,
  webView2Version: '120.0.0.1',
});
function onServer(differences: Partial<ServerFacts>): Facts {
  return facts({ servers: [{ ...whole, ...differences }] });
}
function withProfile(differences: Partial<TenantFacts['profiles'][number]>): Facts {
  const profile = {
    id: '1',
    name: 'Join',
    domain: 'contoso.test',
    organizationalUnit,
    namePrefix: 'PC-',
    randomCharacters: 8,
    assigned: true,
    ...differences,
  };
  return facts({ tenant: { ...tenant(), profiles: [profile] } });
}

it('passes everything when everything is as the site wants it', () => {
  const findings = examine(site, onServer({}));
  expect(findings.filter(({ status }) => status !== 'Pass')).toEqual([]);
  expect(verdictOf(findings)).toBe('Pass');
});

it('has a text with title, reason, remedy and source for every rule, and no text without a rule', () => {
  expect(Object.keys(ruleTexts.rules).sort()).toEqual(rules.map(({ id }) => id).sort());
});

it('leaves no placeholder open in any remedy', () => {
  const broken = facts({
    directory: directory({ accounts: [], permissions: [] }),
    tenant: { connectors: [], profiles: [] },
    servers: [server({ configFile: null })],
  });
  const worse = onServer({ connector: { ...connector, build: '6.2407.2000.8', serviceState: 'Stopped' } });
  const remedies = [...examine(site, broken), ...examine(ownSite, worse)].map(({ remedy }) => remedy ?? '');
  expect(remedies.filter((remedy) => /\{\w+\}/.test(remedy))).toEqual([]);
});

it('calls the verdict unknown rather than good where the directory was not read', () => {
  expect(verdictOf(examine(site, facts({ directory: { reason: 'no answer' } })))).toBe('Unknown');
});

describe('rules on the directory', () => {
  const cases: readonly (readonly [string, Status, Facts])[] = [
    [
      'directory.account-container',
      'Fail',
      facts({
        directory: {
          ...directory(),
          domain: { ...directory().domain, managedServiceAccountsContainer: null },
        },
      }),
    ],
    ['directory.account-container', 'Unknown', facts({ directory: null })],
    ['account.exists', 'Fail', facts({ directory: directory({ accounts: [] }) })],
    ['account.exists', 'Unknown', facts({ directory: null })],
    ['account.enabled', 'Fail', facts({ directory: directory({ accounts: [account({ enabled: false })] }) })],
    [
      'account.encryption-types',
      'Warning',
      facts({ directory: directory({ accounts: [account({ encryptionTypes: 28 })] }) }),
    ],
    [
      'account.linked',
      'Fail',
      facts({
        directory: directory({
          accounts: [
            account({ connectorComputers: ['CN=SRV1,DC=contoso,DC=test', 'CN=SRV2,DC=contoso,DC=test'] }),
          ],
        }),
      }),
    ],
    [
      'permission.granted',
      'Fail',
      facts({ directory: directory({ permissions: [permission({ granted: false })] }) }),
    ],
    [
      'permission.not-denied',
      'Fail',
      facts({ directory: directory({ permissions: [permission({}, 'D:(D;;CC;;;WD)(A;;RP;;;AU)')] }) }),
    ],
    [
      'permission.least-privilege',
      'Warning',
      facts({ directory: directory({ permissions: [permission({}, `D:(A;;GA;;;${accountSid})`)] }) }),
    ],
  ];
  it.each(cases)('%s is %s', (id, status, seen) => {
    expect(statusOf(id, seen)).toEqual([status]);
  });

  it('does not take "protect from accidental deletion" for a deny of creating computers', () => {
    const protectedUnit = permission({}, 'D:(D;;DTSD;;;WD)(A;;RP;;;AU)');
    const seen = facts({ directory: directory({ permissions: [protectedUnit] }) });
    expect(statusOf('permission.not-denied', seen)).toEqual([]);
  });
});

describe('rules on the config file', () => {
  it('names the missing and the unwanted OUs', () => {
    const bare = server();
    const other = 'OU=Other,DC=contoso,DC=test';
    const configFile = bare.configFile && { ...bare.configFile, organizationalUnits: [other] };
    const [finding] = examine(site, facts({ servers: [{ ...bare, configFile }] })).filter(
      ({ id }) => id === 'config.organizational-units',
    );
    expect(finding).toMatchObject({
      status: 'Fail',
      evidence: `missing: ${organizationalUnit}; not wanted: ${other}`,
    });
    expect(finding?.remedy).toContain(`--organizational-unit '${organizationalUnit}'`);
  });

  it('is unknown where the file was not read', () => {
    const unread = [{ what: 'configFile', reason: 'access denied' }];
    const seen = facts({ servers: [server({ configFile: null, unread })] });
    expect(statusOf('config.readable', seen)).toEqual(['Unknown']);
    expect(statusOf('config.organizational-units', seen)).toEqual([]);
  });

  it('wants the own account and DisableOUUpdates where the site names an own account', () => {
    const bare = server();
    const named = bare.configFile && {
      ...bare.configFile,
      managedServiceAccount: 'msaODJabcde@contoso.test',
      disableOUUpdates: true,
    };
    expect(statusOf('config.own-account', facts(), ownSite)).toEqual(['Fail']);
    expect(
      statusOf('config.own-account', facts({ servers: [{ ...bare, configFile: named }] }), ownSite),
    ).toEqual(['Pass']);
    expect(statusOf('config.own-account', facts({ servers: [{ ...bare, configFile: named }] }))).toEqual([
      'Fail',
    ]);
  });
});

describe('rules on the server', () => {
  const cases: readonly (readonly [string, Status, Facts])[] = [
    ['server.connector-build', 'Fail', onServer({ connector: { ...connector, build: '6.2407.2000.8' } })],
    ['server.connector-build', 'Fail', onServer({ connector: { ...connector, installed: false } })],
    ['server.connector-build', 'Unknown', onServer({ connector: { ...connector, build: null } })],
    ['server.service-running', 'Fail', onServer({ connector: { ...connector, serviceState: 'Stopped' } })],
    ['server.service-running', 'Unknown', onServer({ connector: { ...connector, serviceState: null } })],
    [
      'server.service-account',
      'Fail',
      onServer({ connector: { ...connector, serviceAccount: 'LocalSystem' } }),
    ],
    ['server.ie-esc', 'Pass', onServer({})],
    ['server.ie-esc', 'Warning', onServer({ connector: { ...connector, build: '6.2501.2000.5' } })],
    ['server.dotnet-framework', 'Fail', onServer({ dotNetFrameworkRelease: 461807 })],
    ['server.dotnet-framework', 'Unknown', onServer({ dotNetFrameworkRelease: null })],
    ['server.webview2', 'Fail', onServer({ webView2Version: '0.0.0.0' })],
  ];
  it.each(cases)('%s is %s', (id, status, seen) => {
    expect(statusOf(id, seen)).toEqual([status]);
  });
});

describe('rules on the tenant', () => {
  const stale = { ...tenant().connectors[0], state: 'inactive', lastConnection: '2025-01-01T00:00:00Z' };
  const cases: readonly (readonly [string, Status, Facts])[] = [
    ['tenant.active', 'Fail', facts({ tenant: { connectors: [], profiles: [] } })],
    ['tenant.active', 'Fail', facts({ tenant: tenant({ state: 'error' }) })],
    ['tenant.readable', 'Unknown', facts({ tenant: null })],
    ['tenant.readable', 'Unknown', facts({ tenant: { reason: 'consent is missing' } })],
    ['tenant.version', 'Fail', facts({ tenant: tenant({ version: '6.2407.2000.8' }) })],
    ['tenant.version', 'Unknown', facts({ tenant: tenant({ version: null }) })],
    ['tenant.version', 'Pass', facts({ tenant: tenant({ name: 'srv1.contoso.test' }) })],
    ['profile.organizational-unit', 'Pass', withProfile({})],
    ['profile.organizational-unit', 'Fail', withProfile({ organizationalUnit: null })],
    ['profile.organizational-unit', 'Fail', withProfile({ organizationalUnit: 'OU=X,DC=contoso,DC=test' })],
    ['profile.assigned', 'Warning', withProfile({ assigned: false })],
  ];
  it.each(cases)('%s is %s', (id, status, seen) => {
    expect(statusOf(id, seen)).toEqual([status]);
  });

  it('judges the record with the newest heartbeat and warns of the stale one', () => {
    const records = tenant().connectors;
    const two = facts({
      tenant: { connectors: [stale as (typeof records)[number], ...records], profiles: [] },
    });
    expect(statusOf('tenant.active', two)).toEqual(['Pass']);
    expect(statusOf('tenant.single-record', two)).toEqual(['Warning']);
  });
});
