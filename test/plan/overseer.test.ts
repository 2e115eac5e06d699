import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { setConfigFile } from '../../src/config/file.ts';
import { openLdapDirectory } from '../../src/directory/ldap.ts';
import { collectFacts } from '../../src/facts/collect.ts';
import { apply, type StepOutcome } from '../../src/plan/apply.ts';
import { JournalWriter } from '../../src/plan/journal.ts';
import { loadSite } from '../../src/site/load.ts';
import { lab } from '../lab/lab.ts';
import { accountNamed, managedServiceAccountName } from '../lab/scratch.ts';
import { ownAccountOn, siteWorld } from './site-world.ts';

/** Applies a site with somebody who declines the steps of one kind; gives what became of each. */
async function declining(kind: string): Promise<{
  readonly outcomes: readonly (readonly [kind: string, action: StepOutcome['action']])[];
  readonly account: string | null;
  readonly config: string;
  readonly journal: string | null;
}> {
  const name = managedServiceAccountName();
  const world = await siteWorld('SRV2', (server) => ownAccountOn(server, name));
  const site = await loadSite(world.siteFile);
  const { userPrincipalName: bind, password } = lab.people.administrator;
  const directory = await openLdapDirectory({
    server: lab.domainController.ldaps,
    bind,
    password,
    startTls: false,
    certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
    env: { ODJ_STATE: world.state },
    warn: () => undefined,
  });
  onTestFinished(() => directory.close());
  const about = { who: 'test', server: directory.server, site: world.siteFile, tool: 'test' };
  const journal = new JournalWriter(join(lab.folder, `${name}.journal.jsonl`), about);
  const outcomes: (readonly [string, StepOutcome['action']])[] = [];
  const result = await apply({
    site,
    journal,
    hands: {
      directory,
      collect: () => collectFacts(site, { directory, collectedBy: 'test' }),
      setConfig: async (file, change, backupFile) => {
        await setConfigFile({ file, change, backupFile, env: { ODJ_STATE: world.state } });
      },
      backupFile: (of) => join(lab.folder, `${name}.${of}`),
      waitUntilActive: () => Promise.resolve(),
    },
    timeoutSeconds: 0,
    intervalSeconds: 1,
    signal: new AbortController().signal,
    tell: () => undefined,
    confirm: () => Promise.resolve(),
    overseer: {
      agree: (step) => Promise.resolve(step.kind !== kind),
      told: (step, { action }) => {
        outcomes.push([step.kind, action]);
        return Promise.resolve();
      },
    },
  });
  await journal.close();
  const config = await readFile(world.server.configFile, 'utf8');
  return { outcomes, account: await accountNamed(`${name}$`), config, journal: result.journal };
}

it('passes over a step that was declined, and does the rest', async () => {
  const { outcomes, account, config } = await declining('permission');
  expect(outcomes).toEqual([
    ['account', 'Done'],
    ['permission', 'Skipped'],
    ['config', 'Done'],
  ]);
  expect(account).not.toBeNull();
  expect(config).toContain('DisableOUUpdates');
});

it('passes over all that needs an account that was declined, and leaves no journal', async () => {
  const { outcomes, account, config, journal } = await declining('account');
  expect(outcomes).toEqual([
    ['account', 'Skipped'],
    ['permission', 'Skipped'],
    ['config', 'Skipped'],
  ]);
  expect(account).toBeNull();
  expect(config).not.toContain('DisableOUUpdates');
  expect(journal).toBeNull();
});
