import { readFile, stat } from 'node:fs/promises';
import { connect } from 'node:tls';
import { Attribute, Ber, BerWriter, Change, Client, Control, InsufficientAccessError } from 'ldapts';
import { describe, expect, it } from 'vitest';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { command, tryCommand } from './command.ts';
import { signedIn } from './connection.ts';
import { lab } from './lab.ts';
import { organizationalUnitNames, type OrganizationalUnitName } from './organizational-units.ts';
import { personNames } from './people.ts';
import {
  accountNamed,
  addAce,
  descriptorOf,
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  scratchServer,
} from './scratch.ts';
import { readServerState } from './servers.ts';

describe('the domain controller', () => {
  it('answers on LDAPS with a certificate of its own authority', async () => {
    const ca = await readFile(lab.domainController.certificateAuthorityFile);
    await expect(authorized({ host: lab.domainController.host, ca })).resolves.toBe(true);
  });

  it('is not believed with the authorities that this machine knows', async () => {
    await expect(authorized({ host: lab.domainController.host, ca: [] })).rejects.toThrow(/certificate/);
  });

  it('refuses a simple bind without TLS', async () => {
    const client = new Client({ url: lab.domainController.ldap });
    const { userPrincipalName, password } = lab.people.administrator;
    await expect(client.bind(userPrincipalName, password)).rejects.toThrow(/0x8/);
    await client.unbind();
  });

  it('lets nobody make computers by quota', async () => {
    await using client = await signedIn('administrator');
    const { searchEntries } = await client.search(lab.distinguishedName, {
      scope: 'base',
      attributes: ['ms-DS-MachineAccountQuota'],
    });
    expect(searchEntries[0]?.['ms-DS-MachineAccountQuota']).toBe('0');
  });

  it('is reached in a network that ends at this machine', async () => {
    expect(await command('ip', ['-brief', 'link', 'show', 'up'])).toMatch(/^lo\s.*\n$/);
  });
});

describe('the people', () => {
  it.each(personNames)('%s signs in with a password and with a Kerberos ticket', async (name) => {
    const { samAccountName, passwordFile, ticketCache, password } = lab.people[name];
    await using client = await signedIn(name);
    expect(client.isBound).toBe(true);
    expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
    expect(await readFile(passwordFile, 'utf8')).toBe(password);
    const found = await tryCommand('samba-tool', [
      ...['user', 'show', samAccountName, '-H', lab.domainController.ldap],
      ...['--use-kerberos=required', `--use-krb5-ccache=${ticketCache}`, '--attributes=sAMAccountName'],
    ]);
    expect(found.stdout + found.stderr).toContain(`sAMAccountName: ${samAccountName}`);
  });

  it.each(personNames.filter((name) => name !== 'administrator'))(
    '%s is in no group but Domain Users',
    async (name) => {
      await using client = await signedIn('administrator');
      const { searchEntries } = await client.search(lab.distinguishedName, {
        filter: `(sAMAccountName=${lab.people[name].samAccountName})`,
        attributes: ['memberOf', 'primaryGroupID', 'adminCount'],
      });
      expect(searchEntries).toMatchObject([{ primaryGroupID: '513', memberOf: [], adminCount: [] }]);
    },
  );
});

describe('what people may do', () => {
  it.each([
    ['administrator', true],
    ['msaCreator', true],
    ['msaLinker', true],
    ['ouDelegate', false],
    ['nobody', false],
  ] as const)('%s making a managed service account: %s', async (name, may) => {
    const account = managedServiceAccountName();
    expect(await permitted(async (client) => makeAccount(client, account), name)).toBe(may);
    expect((await accountNamed(`${account}$`)) !== null).toBe(may);
  });

  it.each(['msaCreator', 'msaLinker'] as const)('%s may make no computer and no gMSA', async (name) => {
    const container = `CN=Managed Service Accounts,${lab.distinguishedName}`;
    for (const objectClass of ['computer', 'msDS-GroupManagedServiceAccount']) {
      const account = managedServiceAccountName();
      const make = (client: Client) =>
        client.add(`CN=${account},${container}`, {
          objectClass,
          sAMAccountName: `${account}$`,
          ...(objectClass === 'computer' ? {} : { 'msDS-ManagedPasswordInterval': '30' }),
        });
      expect(await permitted(make, name)).toBe(false);
      expect(await accountNamed(`${account}$`)).toBeNull();
    }
  });

  it.each([
    ['administrator', 'SRV1', true],
    ['msaLinker', 'SRV1', true],
    ['msaLinker', 'SRV2', false],
    ['msaCreator', 'SRV1', false],
    ['ouDelegate', 'SRV1', false],
    ['nobody', 'SRV1', false],
  ] as const)('%s linking an account to %s: %s', async (name, server, may) => {
    const { distinguishedName } = await scratchManagedServiceAccount();
    const link = async (client: Client, operation: 'add' | 'delete') => {
      const modification = new Attribute({ type: 'msDS-HostServiceAccount', values: [distinguishedName] });
      await client.modify(lab.servers[server].distinguishedName, new Change({ operation, modification }));
    };
    expect(await permitted((client) => link(client, 'add'), name)).toBe(may);
    if (may) await permitted((client) => link(client, 'delete'), name);
  });

  const delegated = new Set(['autopilot', 'comma', 'umlaut', 'level1', 'level2', 'level3']);
  it.each(
    organizationalUnitNames
      .filter((name) => !['servers', 'staff', 'scratch'].includes(name))
      .map((name) => [name, delegated.has(name)] as const),
  )('ouDelegate changing the DACL of %s: %s', async (name, may) => {
    expect(await permitted((client) => rewriteDacl(client, name), 'ouDelegate')).toBe(may);
  });

  it.each(['msaCreator', 'msaLinker', 'nobody'] as const)('%s changes no DACL', async (name) => {
    expect(await permitted((client) => rewriteDacl(client, 'autopilot'), name)).toBe(false);
  });
});

describe('the organizational units', () => {
  it('have exactly the names that are awkward', async () => {
    const values: Record<OrganizationalUnitName, string> = {
      servers: 'Servers',
      staff: 'Staff',
      scratch: 'Scratch',
      autopilot: 'Autopilot',
      comma: 'Berlin, Mitte',
      plus: 'Sales+Marketing',
      quotes: '"Quoted" devices',
      umlaut: 'Geräte Köln',
      hash: '#1 kiosks',
      trailingSpace: 'Trailing space ',
      level1: 'Level 1',
      level2: 'Level 2',
      level3: 'Level 3',
      undelegated: 'Undelegated',
    };
    await using client = await signedIn('nobody');
    for (const name of organizationalUnitNames) {
      const { searchEntries } = await client.search(lab.organizationalUnits[name], {
        scope: 'base',
        attributes: ['ou'],
      });
      expect(searchEntries).toEqual([{ dn: lab.organizationalUnits[name], ou: values[name] }]);
    }
  });
});

describe('what tests make for themselves', () => {
  it('is an OU of their own, in which an ACE can be given by a third party', async () => {
    const [one, other] = [await scratchOrganizationalUnit('Same'), await scratchOrganizationalUnit('Same')];
    expect(one).not.toBe(other);
    const { sid } = await scratchManagedServiceAccount();
    const ace = `(OA;;CC;${permissions.ace.objectType};;${sid})`;
    await addAce(one, ace);
    expect(await descriptorOf(one)).toContain(ace);
    expect(await descriptorOf(other)).not.toContain(ace);
  });

  it('is a connector server like one of the three, with its own computer account', async () => {
    const server = await scratchServer('SRV2');
    const state = await readServerState(server.folder);
    expect(state.computerName).toBe(server.name);
    expect(await accountNamed(`${server.name}$`)).toBe(server.distinguishedName);
    expect(state.services['ODJConnectorSvc']?.pathName).toBe(
      `"${server.installFolder}/ODJConnectorSvc/ODJConnectorSvc.exe"`,
    );
    await expect(readFile(server.configFile, 'utf8')).resolves.toMatch(/^\uFEFF<\?xml [^]*\r\n$/);
  });
});

/** Whether the directory lets that person do it; any failure but a refusal for lack of rights is thrown. */
async function permitted(
  attempt: (client: Client) => Promise<void>,
  person: (typeof personNames)[number],
): Promise<boolean> {
  await using client = await signedIn(person);
  try {
    await attempt(client);
    return true;
  } catch (error) {
    if (error instanceof InsufficientAccessError) return false;
    throw error;
  }
}

async function makeAccount(client: Client, name: string): Promise<void> {
  await client.add(`CN=${name},CN=Managed Service Accounts,${lab.distinguishedName}`, {
    objectClass: 'msDS-ManagedServiceAccount',
    sAMAccountName: `${name}$`,
    userAccountControl: String(permissions.account.userAccountControl),
  });
}

/** LDAP_SERVER_SD_FLAGS_OID asking for the DACL alone (MS-ADTS 3.1.1.3.4.1.11). */
class DaclOnly extends Control {
  constructor() {
    super(permissions.securityDescriptorFlagsControl, { critical: true });
  }
  protected override writeControl(writer: BerWriter): void {
    const value = new BerWriter();
    value.startSequence();
    value.writeInt(permissions.daclSecurityInformation);
    value.endSequence();
    writer.writeBuffer(value.buffer, Ber.OctetString);
  }
}

/** Writes the DACL that is there: whether that is allowed is what matters. */
async function rewriteDacl(client: Client, name: OrganizationalUnitName): Promise<void> {
  const type = 'nTSecurityDescriptor';
  const { searchEntries } = await client.search(
    lab.organizationalUnits[name],
    { scope: 'base', attributes: [type], explicitBufferAttributes: [type] },
    new DaclOnly(),
  );
  const descriptor = searchEntries[0]?.[type];
  if (!Buffer.isBuffer(descriptor)) throw new Error(`${name} shows no DACL.`);
  const modification = new Attribute({ type, values: [descriptor] });
  await client.modify(
    lab.organizationalUnits[name],
    new Change({ operation: 'replace', modification }),
    new DaclOnly(),
  );
}

function authorized(about: { readonly host: string; readonly ca: Buffer | [] }): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: about.host, port: 636, servername: about.host, ca: about.ca }, () => {
      resolve(socket.authorized);
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
