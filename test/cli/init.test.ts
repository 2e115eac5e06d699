import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { discover } from '../../src/facts/discover.ts';
import { loadSite, parseSite } from '../../src/site/load.ts';
import { composeSite } from '../../src/site/compose.ts';
import { lab } from '../lab/lab.ts';
import {
  addAce,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
  type ScratchAccount,
} from '../lab/scratch.ts';
import type { Server } from '../lab/servers.ts';
import { inTheTenant, odj, overLdap } from './odj.ts';
import { onTerminal } from './terminal.ts';

const reach = overLdap();
let file: string;
let server: Server;
let account: ScratchAccount;
let organizationalUnit: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'odj-init-')), 'odj.site.yaml');
  server = await scratchServer('SRV1');
  account = await scratchManagedServiceAccount();
  organizationalUnit = await scratchOrganizationalUnit('init');
  const link = ['account', 'link', '--identity', account.name, '--connector-computer', server.name];
  expect(await odj([...link, ...reach])).toMatchObject({ exitCode: 0 });
  await addAce(organizationalUnit, `(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${account.sid})`);
});

function newFile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'odj-init-')).then((folder) => join(folder, 'odj.site.yaml'));
}

describe('what is found', () => {
  it('are the servers with an account and the OUs on which one may create computers', async () => {
    const { userPrincipalName: bind, password } = lab.people.administrator;
    const directory = await openLdapDirectory({
      server: lab.domainController.ldaps,
      bind,
      password,
      startTls: false,
      certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
      env: {},
      warn: () => undefined,
    });
    try {
      const nowhere = { connectors: [], profiles: [] };
      const profile = { id: '1', name: 'p', namePrefix: null, randomCharacters: null, assigned: true };
      const known = {
        connectors: [
          { id: '1', name: 'NEW.contoso.test', state: 'active', version: null, lastConnection: null },
          { id: '2', name: 'OLD', state: 'inactive', version: null, lastConnection: null },
        ],
        profiles: [
          { ...profile, domain: 'contoso.test', organizationalUnit: 'OU=Named,DC=contoso,DC=test' },
          { ...profile, domain: 'other.test', organizationalUnit: 'OU=Theirs,DC=other,DC=test' },
          { ...profile, domain: null, organizationalUnit: 'no name' },
        ],
      };
      const found = await discover(directory, { name: 'tenant', read: () => Promise.resolve(known) });
      expect(found.domain).toBe('contoso.test');
      expect(found.connectors).toContainEqual({ server: server.name, account: null });
      expect(found.connectors).toContainEqual({ server: 'NEW', account: null });
      expect(found.connectors.map((connector) => connector.server)).not.toContain('OLD');
      expect(found.organizationalUnits).toContain(organizationalUnit);
      expect(found.organizationalUnits[0]).toBe('OU=Named,DC=contoso,DC=test');
      expect(found.organizationalUnits.join()).not.toMatch(/other|no name/);
      const blank = { ...profile, domain: null, organizationalUnit: null };
      const withBlank = { ...nowhere, profiles: [blank] };
      const withDefault = await discover(directory, {
        name: 'tenant',
        read: () => Promise.resolve(withBlank),
      });
      expect(withDefault.computersContainer).toBe(true);
    } finally {
      await directory.close();
    }
  });
});

describe('odj init', () => {
  it('proposes what it found and takes the answers of a person, and odj plan takes the file', async () => {
    const asked: string[] = [];
    const answers = new Map([
      [/^Connector servers/, `${server.name}, SRV2`],
      [/^OUs for devices/, `${organizationalUnit}; ${lab.organizationalUnits.comma}`],
      [/^Also the default/, ''],
      [/^Who makes/, 'own'],
    ]);
    const { exitCode, out, err } = await odj(['init', '--out', file, ...reach], {
      ask: (question) => {
        asked.push(question);
        const [, answer = 'no'] = [...answers].find(([pattern]) => pattern.test(question)) ?? [];
        return Promise.resolve(answer);
      },
    });
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(asked[0]).toContain(server.name);
    expect(asked[1]).toContain(organizationalUnit);
    expect(out).toContain(`Next: odj plan --site ${file}`);
    const site = await loadSite(file);
    expect(site).toMatchObject({
      domain: 'contoso.test',
      account: 'own',
      organizationalUnits: [organizationalUnit, lab.organizationalUnits.comma],
      connectors: [{ server: server.name }, { server: 'SRV2' }],
      directory: { server: lab.domainController.ldaps },
    });
    const plan = await odj(['plan', '--site', file, ...reach]);
    expect({ ...plan }).toMatchObject({ exitCode: 0 });
    expect(plan.out).toContain(lab.organizationalUnits.comma);
  });

  it('says above each key what it means', async () => {
    const text = await readFile(file, 'utf8');
    for (const key of [
      'organizationalUnits',
      'computersContainer',
      'account',
      '# groupAccount',
      '# tenant',
    ]) {
      expect(text).toMatch(new RegExp(`^# .+\\.\\n${key}:`, 'm'));
    }
  });

  it('never writes over a file that is there without --force, and asks nothing before it says so', async () => {
    const there = await newFile();
    await writeFile(there, 'mine');
    const words = [
      'init',
      '--out',
      there,
      '--yes',
      '--connector',
      'SRV1',
      '--organizational-unit',
      organizationalUnit,
    ];
    const kept = await odj([...words, ...reach], { ask: () => Promise.reject(new Error('asked')) });
    expect(kept).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('it is there already') as string,
    });
    expect(await readFile(there, 'utf8')).toBe('mine');
    expect(await odj([...words, '--force', ...reach])).toMatchObject({ exitCode: 0 });
    expect((await loadSite(there)).connectors).toMatchObject([{ server: 'SRV1' }]);
  });

  it('takes the lines of standard input as answers, and what it proposed where they end', async () => {
    const piped = await newFile();
    const { exitCode, err } = await odj(['init', '--out', piped, ...reach], {
      readStdin: () => Promise.resolve(`SRV1\n${organizationalUnit}\n`),
    });
    expect({ exitCode, err }).toMatchObject({ exitCode: 0 });
    expect(err).toContain(`${organizationalUnit}\n`);
    expect(await loadSite(piped)).toMatchObject({
      connectors: [{ server: 'SRV1' }],
      organizationalUnits: [organizationalUnit],
      account: 'connector',
    });
  });

  it('writes no file that is not valid', async () => {
    const wrong = await newFile();
    const words = [
      'init',
      '--out',
      wrong,
      '--yes',
      '--connector',
      'SRV1',
      '--organizational-unit',
      'OU=X,DC=other,DC=test',
    ];
    expect(await odj([...words, ...reach])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('is not a DN below') as string,
    });
    await expect(readFile(wrong)).rejects.toThrow();
  });

  it('reads connectors and profiles where the tenant is named, and names it in the file', async () => {
    const { tenantId, clientId } = lab.authority;
    const withTenant = await newFile();
    const tenant = ['--tenant-id', tenantId, '--client-id', clientId, ...inTheTenant];
    const words = [
      'init',
      '--out',
      withTenant,
      '--yes',
      '--connector',
      'SRV1',
      '--organizational-unit',
      organizationalUnit,
    ];
    const { exitCode, out } = await odj([...words, ...tenant, '--json', ...reach]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file: withTenant, site: { tenant: { tenantId, clientId } } });
    expect((await loadSite(withTenant)).tenant).toMatchObject({ tenantId, clientId, cloud: 'global' });
  });

  it('ends with Ctrl+D in the middle and writes nothing', async () => {
    const never = await newFile();
    const words = ['init', '--out', never, ...reach];
    const { screen, exitCode } = await onTerminal(words, 'Connector servers', '\x04');
    expect({ screen, exitCode }).toMatchObject({ exitCode: 2 });
    expect(screen).toContain('odj: It was interrupted.');
    await expect(readFile(never)).rejects.toThrow();
  });
});

it('reads back what it composes, whatever the names hold', () => {
  const site = {
    domain: 'contoso.test',
    organizationalUnits: [
      'OU=a: b #c,DC=contoso,DC=test',
      'OU=\\ \'q\'\\, \\"x\\",DC=contoso,DC=test',
      'OU=ü,DC=contoso,DC=test',
    ],
    computersContainer: true,
    account: 'own' as const,
    connectors: [
      { server: 'SRV1', account: 'msaODJabcde', configFile: '\\\\SRV1\\C$\\a b\\x.config' },
      { server: '007' },
    ],
    directory: { server: 'ldaps://dc1.contoso.test', waitReplication: [], replicationLimitSeconds: 300 },
    tenant: { tenantId: '1e1', cloud: 'usgov' as const },
  };
  expect(parseSite(composeSite(site), 'odj.site.yaml')).toEqual(site);
  const group = {
    domain: site.domain,
    organizationalUnits: [],
    computersContainer: true,
    account: 'connector' as const,
    connectors: [{ server: 'SRV1' }],
    groupAccount: 'msaODJgroup',
  };
  expect(parseSite(composeSite(group), 'odj.site.yaml')).toEqual(group);
});
