import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { odj, overLdap } from '../cli/odj.ts';
import { accountNamed, descriptorOf, managedServiceAccountName } from '../lab/scratch.ts';
import { createComputerAceOf, ownAccountOn, siteWorld, type SiteWorld } from './site-world.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
const points = 16;

interface Before {
  readonly config: Buffer;
  readonly descriptors: readonly string[];
}

async function lookBefore(world: SiteWorld): Promise<Before> {
  return {
    config: await readFile(world.server.configFile),
    descriptors: await Promise.all(world.organizationalUnits.map(descriptorOf)),
  };
}

/** Runs apply in a process of its own and kills it at the n-th thing that happens in its files; 0 lets it finish. */
async function applyKilled(world: SiteWorld, event: number): Promise<number> {
  let events = 0;
  await mkdir(world.state, { recursive: true });
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'apply', '--site', world.siteFile, '--yes', ...overLdap()], {
      env: { ...process.env, ODJ_STATE: world.state },
      stdio: 'ignore',
    });
    const watchers = [world.state, dirname(world.server.configFile)].map((folder) =>
      watch(folder, { recursive: true }, () => {
        events += 1;
        if (events === event) {
          child.kill('SIGKILL');
        }
      }),
    );
    child.once('close', () => {
      for (const watcher of watchers) {
        watcher.close();
      }
      resolve(undefined);
    });
  });
  return events;
}

async function newWorld(account: string): Promise<SiteWorld> {
  return siteWorld('SRV2', (server) => ownAccountOn(server, account));
}

/** Each file and each descriptor is old or new, nothing between. */
async function expectOldOrNew(world: SiteWorld, account: string, before: Before): Promise<void> {
  const config = await readFile(world.server.configFile);
  const isOld = config.equals(before.config);
  expect(isOld || config.includes(`${account}@contoso.test`)).toBe(true);
  expect(config.includes('</configuration>')).toBe(true);
  if ((await accountNamed(`${account}$`)) === null) {
    return;
  }
  const ace = await createComputerAceOf(account);
  for (const [index, name] of world.organizationalUnits.entries()) {
    const now = await descriptorOf(name);
    expect(now.replace(ace, '')).toBe(before.descriptors[index]);
    expect(now.split(ace).length).toBeLessThanOrEqual(2);
  }
}

async function journals(world: SiteWorld): Promise<readonly string[]> {
  const folder = join(world.state, 'journals');
  const names = await readdir(folder).catch((): string[] => []);
  return names.map((name) => join(folder, name));
}

it('leaves everything old or new wherever it is killed, and a second apply or an undo finishes', async () => {
  const whole = await applyKilled(await newWorld(managedServiceAccountName()), 0);
  const begun: boolean[] = [];
  for (let point = 0; point < points; point += 1) {
    const account = managedServiceAccountName();
    const world = await newWorld(account);
    const before = await lookBefore(world);
    await applyKilled(world, 1 + Math.floor((whole * point) / points));
    await expectOldOrNew(world, account, before);
    const written = await journals(world);
    begun.push(written.length > 0);
    const world2 = { env: { ODJ_STATE: world.state } };
    if (point % 2 === 0) {
      const again = await odj(['apply', '--site', world.siteFile, '--yes', ...overLdap()], world2);
      expect({ err: again.err, exitCode: again.exitCode }).toMatchObject({ exitCode: 0 });
      const ace = await createComputerAceOf(account);
      for (const name of world.organizationalUnits) {
        expect((await descriptorOf(name)).split(ace)).toHaveLength(2);
      }
    } else {
      for (const journal of written) {
        const undone = await odj(['undo', '--journal', journal, '--yes', ...overLdap()], world2);
        expect({ err: undone.err, exitCode: undone.exitCode }).toMatchObject({ exitCode: 0 });
      }
      expect(await lookBefore(world)).toEqual(before);
      expect(await accountNamed(`${account}$`)).toBeNull();
    }
  }
  // Else every point lay before the first write, and the test showed nothing.
  expect(begun.filter(Boolean).length).toBeGreaterThan(points / 2);
}, 300_000);
