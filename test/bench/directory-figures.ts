import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { Attribute, Change, type Client } from 'ldapts';
import type { Directory } from '../../src/directory/directory.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { aceFor, createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { addAce } from '../../src/directory/security-descriptor/splice.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import {
  managedServiceAccountName,
  scratchManagedServiceAccount,
  scratchOrganizationalUnit,
  type ScratchAccount,
} from '../lab/scratch.ts';
import { compare, print } from './compare.ts';
import { DaclOnly, pagedSearch } from './paged-search.ts';

const root = join(import.meta.dirname, '../..');
const odj = join(root, 'dist/odj.cjs');
const { administrator } = lab.people;
const inFlight = 8;
const bulkRounds = 5;
const commandRounds = 9;

/** @param folder where backups go */
export async function benchDirectory(folder: string): Promise<void> {
  await using floor = await signedIn('administrator');
  const parent = await scratchOrganizationalUnit('Bench');
  const units = Array.from({ length: 1000 }, (_, index) => `OU=Unit ${index},${parent}`);
  await eightInFlight(units, (unit) => floor.add(unit, { objectClass: 'organizationalUnit' }));
  const directory = await openLdapDirectory({
    server: lab.domainController.ldaps,
    bind: administrator.userPrincipalName,
    password: administrator.password,
    certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
    env: { ODJ_STATE: folder },
  });
  try {
    await benchBulk(floor, directory, parent, units);
  } finally {
    await directory.close();
  }
  await benchCommands(parent, folder);
}

async function benchBulk(
  floor: Client,
  directory: Directory,
  parent: string,
  organizationalUnits: readonly string[],
): Promise<void> {
  let { name: account, sid } = await scratchManagedServiceAccount();
  print(`${organizationalUnits.length} OUs over one connection, ${bulkRounds} rounds in turn, medians`);
  await compare('grant', 1.35, bulkRounds, {
    floor: async () => {
      ({ name: account, sid } = await scratchManagedServiceAccount());
      return () => bareGrant(floor, parent, sid);
    },
    ours: async () => {
      ({ name: account, sid } = await scratchManagedServiceAccount());
      return async () => {
        expectAll(await directory.grant({ account, organizationalUnits }), 'Granted');
      };
    },
  });
  await compare('grant, nothing to do', 1.3, bulkRounds, {
    floor: () => Promise.resolve(() => pagedSearch(floor, parent)),
    ours: () =>
      Promise.resolve(async () => {
        expectAll(await directory.grant({ account, organizationalUnits }), 'Unchanged');
      }),
  });
}

async function benchCommands(parent: string, folder: string): Promise<void> {
  const env = { ...process.env, ODJ_STATE: folder };
  const over = [
    ...['--through', 'ldap', '--server', lab.domainController.ldaps, '--json'],
    ...['--bind', administrator.userPrincipalName, '--password-file', administrator.passwordFile],
    ...['--ca', lab.domainController.certificateAuthorityFile],
  ];
  const run = (program: string, words: readonly string[], input = ''): void => {
    const { status, stdout, stderr } = spawnSync(program, words, { env, input });
    if (status !== 0) {
      throw new Error(
        `${program} ${words.join(' ')} ended with ${String(status)}: ${String(stdout)}${String(stderr)}`,
      );
    }
  };
  const units = Array.from(
    { length: 2 * (commandRounds + 1) },
    (_, index) => `OU=Unit ${index},${parent}`,
  ).values();
  const account = await scratchManagedServiceAccount();
  print(`whole commands, ${commandRounds} rounds in turn, medians`);
  await compare('odj permission grant', 1, commandRounds, {
    floor: () => Promise.resolve(sambaTool(run, units, account)),
    ours: () => {
      const unit = units.next().value ?? '';
      const words = [
        'permission',
        'grant',
        '--account',
        account.name,
        '--organizational-unit',
        unit,
        ...over,
      ];
      return Promise.resolve(() => {
        run(process.execPath, [odj, ...words]);
      });
    },
  });
  if (spawnSync('adcli', ['help']).error !== undefined) {
    print(
      'odj account new: skipped, adcli (what it is compared with) is not installed and apt-get did not give it',
    );
    return;
  }
  let number = 0;
  await compare('odj account new', 1 / 3, commandRounds, {
    floor: () => {
      number += 1;
      const words = [
        'create-msa',
        '--domain=contoso.test',
        `--computer-name=BENCH${number}`,
        '--stdin-password',
      ];
      const files = [`--host-keytab=${join(folder, `${number}.keytab`)}`, '--login-user=Administrator'];
      return Promise.resolve(() => {
        run('adcli', [...words, ...files], administrator.password);
      });
    },
    ours: () =>
      Promise.resolve(() => {
        run(process.execPath, [odj, 'account', 'new', '--name', managedServiceAccountName(), ...over]);
      }),
  });
}

function sambaTool(
  run: (program: string, words: readonly string[]) => void,
  units: Iterator<string, undefined>,
  account: ScratchAccount,
): () => void {
  const object = `--objectdn=${units.next().value ?? ''}`;
  const words = ['dsacl', 'set', '-H', lab.domainController.ldap, object, `--sddl=${aceFor(account.sid)}`];
  const signIn = ['--use-kerberos=required', `--use-krb5-ccache=${administrator.ticketCache}`];
  return () => {
    run('samba-tool', [...words, ...signIn]);
  };
}

/** What cannot be done with less: every descriptor read, and written with the entry in it. */
async function bareGrant(client: Client, parent: string, sid: string): Promise<void> {
  const ace = createComputerAce(sid);
  const entries = await pagedSearch(client, parent);
  await eightInFlight(entries, async ({ dn, nTSecurityDescriptor: before }) => {
    const after = Buffer.isBuffer(before) ? addAce(before, ace) : null;
    if (after === null) {
      throw new Error(`There is nothing to add to ${dn}.`);
    }
    const modification = new Attribute({ type: 'nTSecurityDescriptor', values: [after] });
    await client.modify(dn, [new Change({ operation: 'replace', modification })], [new DaclOnly()]);
  });
}

async function eightInFlight<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

function expectAll(changes: readonly { readonly action: string }[], wanted: string): void {
  const other = changes.find(({ action }) => action !== wanted);
  if (other !== undefined) {
    throw new Error(`A change is ${other.action}, not ${wanted}.`);
  }
}
