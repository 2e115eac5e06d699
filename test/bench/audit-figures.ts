import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import { Audit } from '../../src/directory/audit.ts';
import type { Directory } from '../../src/directory/directory.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit } from '../lab/scratch.ts';
import { compare, print } from './compare.ts';
import { pagedSearch } from './paged-search.ts';

const accountCount = 5;
const [few, many] = [1000, 5000];
const rounds = 5;
const inFlight = 8;

/** Nobody is granted anywhere, and everybody should be: each pair gives a row. */
export async function benchAudit(): Promise<void> {
  const small = await organizationalUnits(few);
  const large = await organizationalUnits(many);
  const accounts: string[] = [];
  while (accounts.length < accountCount) {
    accounts.push((await scratchManagedServiceAccount()).name);
  }
  const { administrator } = lab.people;
  const directory = await openLdapDirectory({
    server: lab.domainController.ldaps,
    bind: administrator.userPrincipalName,
    password: administrator.password,
    certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
    env: {},
  });
  await using client = await signedIn('administrator');
  const audit = (base: string) => () => rowsOf(directory, base, accounts);
  print(`audit with ${accountCount} accounts over one connection, ${rounds} rounds in turn, medians`);
  try {
    for (const [count, base] of [
      [few, small],
      [many, large],
    ] as const) {
      await compare(`audit of ${count} OUs`, 1.5, rounds, {
        floor: () => Promise.resolve(() => pagedSearch(client, base)),
        ours: () => Promise.resolve(audit(base)),
      });
    }
    await compare(`${many} OUs, not ${many / few} x ${few}`, 1.2, rounds, {
      floor: () =>
        Promise.resolve(async () => {
          for (let time = 0; time < many / few; time += 1) {
            await audit(small)();
          }
        }),
      ours: () => Promise.resolve(audit(large)),
    });
    const [less, more] = [
      await liveMemory(directory, small, accounts),
      await liveMemory(directory, large, accounts),
    ];
    print(
      `${'memory in use, at most'.padEnd(24)} ${(more / less).toFixed(2)} times (at most 1.10): ${mebibytes(more)} for ${many} OUs against ${mebibytes(less)} for ${few}`,
    );
  } finally {
    await directory.close();
  }
}

async function organizationalUnits(count: number): Promise<string> {
  const parent = await scratchOrganizationalUnit(`Audit of ${count}`);
  await using client = await signedIn('administrator');
  const units = Array.from({ length: count }, (_, index) => `OU=Unit ${index},${parent}`).values();
  const worker = async (): Promise<void> => {
    for (const unit of units) {
      await client.add(unit, { objectClass: 'organizationalUnit' });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return parent;
}

/** @param seen called with the number of each row */
async function rowsOf(
  directory: Directory,
  base: string,
  accounts: readonly string[],
  seen: (row: number) => void = () => undefined,
): Promise<void> {
  const audit = await Audit.open(directory, { base, accounts, required: true, all: false });
  let rows = 0;
  for await (const row of audit.rows()) {
    rows += row.organizationalUnit === '' ? 0 : 1;
    seen(rows);
  }
  if (rows < audit.summary.organizationalUnits * accounts.length) {
    throw new Error(`There are only ${rows} rows.`);
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = z
  .custom<() => void>((value) => typeof value === 'function')
  .parse(runInNewContext('gc'));

/** The most that is in use at any time of an audit, in bytes: what is left after collecting garbage. */
async function liveMemory(directory: Directory, base: string, accounts: readonly string[]): Promise<number> {
  let most = 0;
  await rowsOf(directory, base, accounts, (row) => {
    if (row % 1000 === 0) {
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external);
    }
  });
  return most;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
