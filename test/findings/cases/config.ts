import { Buffer } from 'node:buffer';
import { configFile, configText, fact, organizationalUnit, unread } from '../../facts/facts-of.ts';
import { siteWith } from '../../facts/facts-of.ts';
import { connector, onServer, ownSite, wholeServer, type Case } from './case.ts';

const list = { OrganizationalUnitsUsedForOfflineDomainJoin: organizationalUnit };
const own = {
  ...list,
  TenantConfiguredManagedServiceAccount: 'msaODJabcde@contoso.test',
  DisableOUUpdates: 'true',
};
const withKeys = (keys: Readonly<Record<string, string>>): Case['facts'] =>
  onServer({ wizardConfig: configFile(configText(keys)) });
const namedSite = siteWith('connectors: [{ server: SRV1, configFile: wizard.exe.config }]');
const misspelt = fact({
  path: 'C:\\wizard.exe.config',
  content: Buffer.from(configText(list)).toString('base64'),
  misspelt: ['ODJConnectorEnrollmentWiazard.exe.config'],
});
const proxied = (inside: string): string =>
  `<configuration><system.net>${inside}</system.net></configuration>`;
const proxy = proxied(
  '<defaultProxy><proxy usesystemdefault="false" proxyaddress="http://proxy:8080" /></defaultProxy>',
);

export const configCases: readonly Case[] = [
  { rule: 'config.readable', status: 'Pass', facts: onServer({}) },
  {
    rule: 'config.readable',
    status: 'Unknown',
    facts: onServer({ wizardConfig: null }),
    about: 'nobody looked',
  },
  { rule: 'config.readable', status: 'Unknown', facts: onServer({ wizardConfig: unread('ENOENT') }) },
  {
    rule: 'config.readable',
    status: 'Fail',
    facts: onServer({ wizardConfig: unread('ENOENT') }),
    site: namedSite,
    about: 'the site names it',
  },
  {
    rule: 'config.readable',
    status: 'Fail',
    facts: onServer({ wizardConfig: configFile('<configuration><appSettings>') }),
    about: 'malformed',
  },
  { rule: 'config.organizational-units', status: 'Pass', facts: onServer({}) },
  { rule: 'config.organizational-units', status: 'Fail', facts: withKeys({ Other: 'x' }) },
  { rule: 'config.own-account', status: 'Pass', facts: withKeys(own), site: ownSite },
  {
    rule: 'config.own-account',
    status: 'Fail',
    facts: withKeys(list),
    site: ownSite,
    about: 'none is named',
  },
  {
    rule: 'config.own-account',
    status: 'Fail',
    facts: withKeys({ ...own, TenantConfiguredManagedServiceAccount: 'msaODJabcde@fabrikam.test' }),
    site: ownSite,
    about: 'of another domain',
  },
  { rule: 'config.own-account', status: 'Fail', facts: withKeys(own), about: 'the site wants none' },
  { rule: 'config.ou-updates', status: 'Pass', facts: withKeys(own), site: ownSite },
  { rule: 'config.ou-updates', status: 'Fail', facts: withKeys(list), site: ownSite },
  {
    rule: 'config.skip-check-build',
    status: 'Pass',
    facts: withKeys({ ...list, SkipByoMsaPrivilegeCheck: 'true' }),
  },
  {
    rule: 'config.skip-check-build',
    status: 'Warning',
    facts: onServer({
      wizardConfig: configFile(configText({ ...list, SkipByoMsaPrivilegeCheck: 'true' })),
      connector: fact({ ...connector, build: '6.2504.2001.8' }),
    }),
  },
  { rule: 'config.file-name', status: 'Pass', facts: onServer({}) },
  { rule: 'config.file-name', status: 'Warning', facts: onServer({ wizardConfig: misspelt }) },
  { rule: 'config.key-names', status: 'Pass', facts: onServer({}) },
  {
    rule: 'config.key-names',
    status: 'Fail',
    facts: withKeys({ ...list, SkipByoMsaPriviledgeCheck: 'true' }),
  },
  {
    rule: 'config.key-names',
    status: 'Pass',
    facts: withKeys({ ...list, SkipByoMsaPriviledgeCheck: 'true', SkipByoMsaPrivilegeCheck: 'true' }),
    about: 'the right key is there too',
  },
  { rule: 'server.proxy', status: 'Pass', facts: onServer({}), about: 'none is named' },
  {
    rule: 'server.proxy',
    status: 'Pass',
    facts: onServer({ wizardConfig: configFile(proxy), serviceConfig: configFile(proxy) }),
    about: 'the same in both files',
  },
  {
    rule: 'server.proxy',
    status: 'Fail',
    facts: onServer({ serviceConfig: configFile(proxy) }),
    about: 'in one file',
  },
  {
    rule: 'server.proxy',
    status: 'Fail',
    facts: onServer({ serviceConfig: configFile(proxied('<defaultProxy enabled="false" />')) }),
    about: 'turned off in one file',
  },
  {
    rule: 'server.proxy',
    status: 'Fail',
    facts: onServer({
      serviceConfig: configFile(proxied('<defaultProxy><defaultProxy enabled="false" /></defaultProxy>')),
    }),
    about: 'one defaultProxy in another, as an old page has it',
  },
  {
    rule: 'server.looked-at',
    status: 'Unknown',
    facts: onServer({ ...wholeServer, connector: null }),
  },
  { rule: 'server.looked-at', status: 'Pass', facts: onServer({}) },
];
