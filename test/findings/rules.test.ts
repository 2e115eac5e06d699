import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import { rules } from '../../src/findings/all-rules.ts';
import { examine, verdictOf, worstFirst } from '../../src/findings/examine.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { account, configFile, directory, fact, facts, server, unit } from '../facts/facts-of.ts';
import { goodFacts, onServer, ownSite, site, type Case } from './cases/case.ts';
import { configCases } from './cases/config.ts';
import { directoryCases } from './cases/directory.ts';
import { readingCases } from './cases/readings.ts';
import { serverCases, serverRules } from './cases/server.ts';
import { tenantCases } from './cases/tenant.ts';

const cases: readonly Case[] = [
  ...directoryCases,
  ...readingCases,
  ...configCases,
  ...serverCases,
  ...tenantCases,
];
const texts = z.record(z.string(), z.object({ severity: z.string() })).parse(ruleTexts.rules);

function findingsOf({ rule, facts: seen, site: wanted = site }: Case): readonly Finding[] {
  return examine(wanted, seen).filter(({ id }) => id === rule);
}

describe('each rule', () => {
  it.each(
    cases.map((each) => [`${each.rule} ${each.status}${each.about ? `: ${each.about}` : ''}`, each] as const),
  )('%s', (_, each) => {
    const statuses = new Set(findingsOf(each).map(({ status }) => status));
    expect([...statuses]).toEqual([each.status]);
  });

  it('has a case in which it passes, and one in which it does not', () => {
    const lacking = rules.filter(({ id }) => {
      const statuses = new Set(cases.filter(({ rule }) => rule === id).map(({ status }) => status));
      const isQuestion = texts[id]?.severity === 'Info' && id.startsWith('tenant.');
      return !isQuestion && (!statuses.has('Pass') || statuses.size < 2);
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('has a text with title, reason, remedy and source, and no text is without a rule', () => {
    expect(Object.keys(ruleTexts.rules).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('has the id that its file says', async () => {
    const list = await readFile(new URL('../../src/findings/all-rules.ts', import.meta.url), 'utf8');
    const files = [...list.matchAll(/\.\/rules\/(.+)\.ts/g)].map(([, path]) => path?.replace('/', '.'));
    expect(files).toEqual(rules.map(({ id }) => id));
  });

  it('says what to do, without an open placeholder, wherever it does not pass', () => {
    const bad = cases.flatMap(findingsOf).filter(({ status }) => status !== 'Pass');
    expect(bad.filter(({ remedy }) => remedy === null)).toEqual([]);
    const open = bad.filter(({ remedy, command }) => /\{@?\w+\}/.test(`${remedy ?? ''} ${command ?? ''}`));
    expect(open.map(({ id, remedy, command }) => [id, remedy, command])).toEqual([]);
  });
});

describe('the command for proxies that differ', () => {
  const proxied = (inside: string): string =>
    `<configuration><system.net><defaultProxy>${inside}</defaultProxy></system.net></configuration>`;
  const named = (address: string): string =>
    proxied(`<proxy proxyaddress="${address}" bypassonlocal="true" usesystemdefault="false"/>`);
  const commandFor = (wizard: string, service: string): string | null | undefined =>
    examine(site, onServer({ wizardConfig: configFile(wizard), serviceConfig: configFile(service) })).find(
      ({ id }) => id === 'server.proxy',
    )?.command;

  it('names the one address there is, and none where a person must choose', () => {
    const command = "Set-OdjProxy -Address 'http://a:1' -BypassOnLocal";
    expect(commandFor('<configuration/>', named('http://a:1'))).toBe(command);
    expect(commandFor(named('http://a:1'), '<configuration/>')).toBe(command);
    expect(commandFor(named('http://a:1'), named('http://b:1'))).toBeNull();
  });
});

describe('the command for the right to log on as a service', () => {
  const commandWith = (about: object): string | null | undefined =>
    examine(site, onServer({ logonRight: fact({ holders: [], denied: [], policy: null, ...about }) })).find(
      ({ id }) => id === 'server.logon-right',
    )?.command;

  it('is ours where the local policy decides, and none where a group policy does or a denial stands', () => {
    expect(commandWith({})).toMatch(/^Grant-OdjLogonRight -Account 'msaODJ\w{5}\$'$/);
    expect(commandWith({ policy: { name: 'Baseline', holders: [] } })).toBeNull();
    expect(commandWith({ denied: [account().sid] })).toBeNull();
  });
});

describe('examining', () => {
  it('passes everything when everything is as the site wants it, but for what nobody can tell from here', () => {
    const findings = examine(site, goodFacts());
    const others = findings.filter(({ status }) => status !== 'Pass');
    expect(others.map(({ id, severity }) => [id, severity])).toEqual([
      ['tenant.conditional-access', 'Info'],
      ['tenant.sync-scope', 'Info'],
    ]);
    expect(verdictOf(findings)).toBe('Pass');
  });

  it('calls the verdict unknown rather than good where the directory was not read', () => {
    expect(verdictOf(examine(site, goodFacts({ directory: null })))).toBe('Unknown');
  });

  it('says nothing of a server that nobody asked, but that nobody asked it', () => {
    const ids = examine(site, facts()).map(({ id }) => id);
    expect(ids.filter((id) => serverRules.includes(id))).toEqual([]);
    expect(ids).toContain('server.looked-at');
  });

  it('gives one finding for an account that is well on many OUs, and one for each OU where it is not', () => {
    const names = ['A', 'B', 'C'].map((name) => `OU=${name},DC=contoso,DC=test`);
    const units = names.map((organizationalUnit) => unit({}, { organizationalUnit }));
    const last = unit({ granted: false }, { organizationalUnit: 'OU=D,DC=contoso,DC=test' });
    const granted = (organizationalUnits: readonly ReturnType<typeof unit>[]): readonly string[] =>
      examine(site, facts({ directory: directory({ organizationalUnits: [...organizationalUnits] }) }))
        .filter(({ id }) => id === 'permission.granted')
        .map(({ status, subject }) => `${status} ${subject}`);
    expect(granted(units)).toEqual(['Pass msaODJabcde$ on 3 OUs']);
    expect(granted([...units, last])).toEqual(['Fail msaODJabcde$ on OU=D,DC=contoso,DC=test']);
  });

  it('puts what failed first, and what matters more before what matters less', () => {
    const seen = onServer({});
    const broken = {
      ...seen,
      directory: directory({ accounts: [account({ enabled: false, encryptionTypes: 28 })] }),
    };
    const sorted = worstFirst(examine(ownSite, broken)).filter(({ status }) => status !== 'Pass');
    expect(sorted.map(({ id }) => id).slice(0, 3)).toEqual([
      'account.enabled',
      'config.own-account',
      'config.ou-updates',
    ]);
  });

  it('writes names into commands so that PowerShell reads them as they are', () => {
    const organizationalUnit = "OU=O'Brien's \u2018lab\u2019,DC=contoso,DC=test";
    const units = [unit({ granted: false }, { organizationalUnit })];
    const [finding] = examine(site, facts({ directory: directory({ organizationalUnits: units }) })).filter(
      ({ id }) => id === 'permission.granted',
    );
    expect(finding?.command).toBe(
      "Set-OdjOuPermission -OrganizationalUnit 'OU=O''Brien''s \u2018\u2018lab\u2019\u2019,DC=contoso,DC=test' -Account 'msaODJabcde$' -Server 'dc1.contoso.test'",
    );
  });

  it('leaves a server out of the commands of another', () => {
    expect(
      examine(site, facts({ servers: [server({ computerName: 'OTHER' })] })).map(({ subject }) => subject),
    ).not.toContain('OTHER');
  });
});
