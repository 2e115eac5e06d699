import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { DirectoryConnection } from '../../src/directory/connection.ts';
import { openContext } from '../../src/directory/context.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { Entry } from '../../src/directory/entry.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { requireWritableServer } from '../../src/directory/writable.ts';
import { isOdjError, type OdjError } from '../../src/errors.ts';
import { readOnlyDomainController, type FurtherDomainController } from '../lab/further-domain-controllers.ts';
import { lab } from '../lab/lab.ts';
import {
  accountNamed,
  addAce,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchUser,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';
import { optionsOf } from './open.ts';

let readOnly: FurtherDomainController;
let organizationalUnit: string;
let account: ScratchAccount;
let options: ReturnType<typeof optionsOf>;

beforeAll(async () => {
  const person = await scratchUser();
  organizationalUnit = await scratchOrganizationalUnit('Branch');
  account = await scratchManagedServiceAccount();
  // Its right to the DACL is there: what refuses is the domain controller.
  await addAce(organizationalUnit, `(A;;RPRCWD;;;${person.sid})`);
  readOnly = await readOnlyDomainController([person.distinguishedName]);
  options = {
    ...optionsOf('nobody'),
    server: readOnly.ldaps,
    bind: person.userPrincipalName,
    password: person.password,
  };
});
afterAll(() => readOnly.stop());

async function failureOf(work: (directory: Directory) => Promise<unknown>): Promise<OdjError> {
  const directory = await openLdapDirectory(options);
  try {
    await work(directory);
  } catch (error) {
    if (isOdjError(error)) return error;
    throw error;
  } finally {
    await directory.close();
  }
  throw new Error('It did not fail.');
}

describe('a read-only domain controller, over LDAP', () => {
  it('refers whoever writes to another one', async () => {
    const connection = await DirectoryConnection.open(options);
    const change = { operation: 'replace', type: 'description', value: 'x' } as const;
    try {
      await addAce(organizationalUnit, `(A;;WP;;;AU)`);
      await readOnly.replicate();
      await expect(connection.modify(organizationalUnit, [change])).rejects.toMatchObject({
        id: 'DirectoryReferral',
      });
    } finally {
      await connection.close();
    }
  });

  it('is recognized before anything is written, a backup included, and a writable one is named', async () => {
    const backups = () => readdir(`${options.env['ODJ_STATE'] ?? ''}/backups`).catch(() => []);
    const before = await backups();
    const request = { organizationalUnits: [organizationalUnit], account: account.samAccountName };
    const failure = await failureOf((directory) => directory.grant(request));
    expect(failure.id).toBe('DirectoryReadOnly');
    expect(failure.message).toContain(readOnly.host);
    expect(failure.remedy).toContain(lab.domainController.host);
    expect(await backups()).toEqual(before);
  });

  it('makes no account, and does not say what it would make', async () => {
    const name = managedServiceAccountName();
    for (const whatIf of [false, true]) {
      const failure = await failureOf((directory) => directory.newAccount({ name, whatIf }));
      expect(failure.id).toBe('DirectoryReadOnly');
    }
    expect(await accountNamed(`${name}$`)).toBeNull();
  });

  it('is good for reading', async () => {
    const directory = await openLdapDirectory(options);
    try {
      const read = await directory.permissions([organizationalUnit], account.samAccountName);
      expect(read).toMatchObject([{ granted: false, error: null, server: readOnly.host }]);
    } finally {
      await directory.close();
    }
  });

  it('is also known by the capability that Windows announces', async () => {
    const connection = await DirectoryConnection.open(optionsOf('nobody'));
    try {
      const context = await openContext(connection, { bind: '', env: {}, warn: () => undefined });
      await expect(requireWritableServer(context)).resolves.toBeUndefined();
      const { partialSecretsCapability: supportedCapabilities } = permissions;
      const root = new Entry(
        {
          dn: '',
          supportedCapabilities,
          configurationNamingContext: `CN=Configuration,${lab.distinguishedName}`,
        },
        connection.server,
      );
      await expect(requireWritableServer({ ...context, root })).rejects.toMatchObject({
        id: 'DirectoryReadOnly',
      });
    } finally {
      await connection.close();
    }
  });
});

describe('a read-only domain controller, in PowerShell', () => {
  it('ends what would write before anything is written, and names a writable one', async () => {
    const name = managedServiceAccountName();
    const { output, errors } = await runCmdlets(`New-OdjMsa -Name ${name} -Server ${readOnly.host} -WhatIf`, {
      env: { KRB5CCNAME: readOnly.ticketCache },
    });
    expect(output).toEqual([]);
    expect(errors).toMatchObject([
      { id: 'DirectoryReadOnly,New-OdjMsa', target: readOnly.host, terminating: true },
    ]);
    expect(errors[0]?.message).toContain(lab.domainController.host);
  });

  it('is good for reading', async () => {
    const { output, errors } = await runCmdlets(
      `Get-OdjMsa -Identity ${account.name} -Server ${readOnly.host}`,
      { env: { KRB5CCNAME: readOnly.ticketCache } },
    );
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ Name: account.name, Server: readOnly.host }]);
  });
});
