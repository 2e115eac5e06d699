import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { odj, overLdap, powerShellEnvironment, throughPowerShell } from '../cli/odj.ts';
import { lab } from '../lab/lab.ts';
import { accountNamed, managedServiceAccountName, scratchServer } from '../lab/scratch.ts';
import { as } from '../directory/open.ts';
import { siteWorld } from './site-world.ts';

describe.each([
  { through: 'LDAP', words: overLdap(), env: {} },
  {
    through: 'PowerShell',
    words: throughPowerShell,
    env: { ...powerShellEnvironment, KRB5CCNAME: lab.people.administrator.ticketCache },
  },
])('one group account for all connectors, through $through', ({ words, env }) => {
  it('is made once, for every server to read its password, and goes again as a whole', async () => {
    const account = managedServiceAccountName();
    const second = await scratchServer('SRV2');
    const world = await siteWorld(
      'SRV2',
      (first) =>
        `groupAccount: ${account}\nconnectors:\n` +
        [first, second]
          .map(({ name, configFile }) => `  - server: ${name}\n    configFile: ${configFile}\n`)
          .join(''),
    );
    const run = (...command: readonly string[]): ReturnType<typeof odj> =>
      odj([...command, ...words], { env: { ...env, ODJ_STATE: world.state } });
    const site = ['--site', world.siteFile] as const;

    const planned = await run('plan', ...site);
    expect(planned.out.match(/to create computers in/g)).toHaveLength(1);
    const applied = await run('apply', ...site, '--yes');
    expect(applied.err).not.toContain('odj: ');
    expect(applied.exitCode).toBe(0);
    for (const { name } of [world.server, second]) {
      const { account: read, computer } = await as('administrator', (directory) =>
        directory.readAccount({ identity: account, connectorComputer: name }),
      );
      expect(read).toMatchObject({ objectClass: 'msDS-GroupManagedServiceAccount', connectorComputers: [] });
      const readers = Buffer.from(read?.passwordReaders ?? '', 'base64');
      expect(readers.includes(Buffer.from(sidTail(computer?.sid)))).toBe(true);
    }
    expect((await run('apply', ...site, '--yes')).out).toContain('Nothing to do');
    const verified = z
      .object({ findings: z.array(z.object({ id: z.string(), status: z.string() })) })
      .parse(JSON.parse((await run('verify', ...site, '--json')).out));
    expect(
      verified.findings
        .filter(({ id }) => id.startsWith('account.'))
        .every(({ status }) => status === 'Pass'),
    ).toBe(true);

    const journal = /--journal (\S+)/.exec(applied.out)?.[1] ?? '';
    expect((await run('undo', '--journal', journal, '--yes')).exitCode).toBe(0);
    expect(await accountNamed(`${account}$`)).toBeNull();
  });

  it('is refused where the name is of a standalone account', async () => {
    const account = managedServiceAccountName();
    await as('administrator', (directory) => directory.newAccount({ name: account }));
    const world = await siteWorld(
      'SRV2',
      ({ name }) => `groupAccount: ${account}\nconnectors: [{ server: ${name} }]`,
    );
    const { out } = await odj(['plan', '--site', world.siteFile, ...words], {
      env: { ...env, ODJ_STATE: world.state },
    });
    expect(out).toContain('is a standalone managed service account');
    await writeFile(
      world.siteFile,
      `domain: contoso.test\norganizationalUnits: ['OU=A,DC=contoso,DC=test']\ngroupAccount: a\nconnectors: [{ server: B, account: c }]\n`,
    );
    const { err } = await odj(['plan', '--site', world.siteFile, ...words], { env });
    expect(err).toContain('one groupAccount for all of them');
  });
});

/** The last sub-authority of a SID, as it stands in a descriptor. */
function sidTail(sid = ''): Uint8Array {
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(Number(sid.split('-').at(-1)));
  return tail;
}
