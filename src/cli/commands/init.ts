import { existsSync } from 'node:fs';
import type { DiscoveredConnector, Discovery } from '../../facts/discover.ts';
import type { Site } from '../../site/site.ts';
import { defineCommand, json, type OptionValues, type Terminal } from '../define.ts';
import { directoryOptions, withDirectory } from '../directory-options.ts';
import type { Questions } from '../questions.ts';
import { tenantReader } from '../site-options.ts';
import { tenantOptions } from '../tenant-options.ts';

const options = {
  out: { type: 'text', default: 'odj.site.yaml', describe: 'The site file to write' },
  force: { type: 'flag', describe: 'Replace a file that is there' },
  yes: { type: 'flag', describe: 'Ask nothing: take what is given here, and else what was found' },
  connector: { type: 'list', describe: 'A connector server; may be given several times' },
  'organizational-unit': { type: 'list', describe: 'An OU for devices; may be given several times' },
  'computers-container': { type: 'flag', describe: "Also the domain's default container for computers" },
  account: {
    type: 'text',
    choices: ['connector', 'own'],
    describe: 'Whether the sign-in makes the accounts, or odj apply does',
  },
  ...directoryOptions,
  ...tenantOptions,
  ...json,
} as const;
type Options = OptionValues<typeof options>;

export const initCommand = defineCommand({
  name: 'init',
  summary: 'Write a first site file from what is found in the directory and the tenant, and a few answers',
  options,
  examples: [
    {
      command:
        'odj init --out new.site.yaml --yes --connector SRV1 --organizational-unit OU=Autopilot,DC=contoso,DC=test',
      does: 'Asks nothing; without --yes it proposes what it found, and a line of stdin answers each question',
    },
  ],
  run: async (given, terminal) => {
    await refuseExisting(given);
    const found = await withDirectory(given, terminal, async (directory) => {
      const { discover } = await import('../../facts/discover.ts');
      // Only what the command line says of the tenant counts: there is no site yet.
      const tenant = tenantReader({}, given, terminal);
      return { ...(await discover(directory, tenant)), server: given.server ?? directory.server };
    });
    const site = await siteFrom(given, found, terminal);
    const { composeSite } = await import('../../site/compose.ts');
    const { parseSite } = await import('../../site/load.ts');
    const text = composeSite(site);
    parseSite(text, given.out);
    await write(given, text);
    const next = `Wrote ${given.out}: ${site.connectors.length} connectors, ${site.organizationalUnits.length} OUs. Next: odj plan --site ${given.out}\n`;
    terminal.out(given.json ? JSON.stringify({ file: given.out, site }, null, 2) + '\n' : next);
    return 0;
  },
});

/** Before anybody is asked anything. */
async function refuseExisting({ out: file, force }: Options): Promise<void> {
  if (existsSync(file) && !force) {
    const { OdjError } = await import('../../errors.ts');
    throw new OdjError('SiteFileExists', { file }, { target: file });
  }
}

async function siteFrom(
  given: Options,
  found: Discovery & { readonly server: string },
  terminal: Terminal,
): Promise<Site> {
  const { questionsOn } = await import('../questions.ts');
  const proposals: Questions = { ask: (_question, proposal) => Promise.resolve(proposal) };
  const questions = given.yes ? proposals : questionsOn(terminal);
  terminal.err(`The domain is ${found.domain}.\n`);
  const connectors = await connectorsFrom(given, found, questions);
  const organizationalUnits = await unitsFrom(given, found, questions);
  const computersContainer =
    given.computersContainer ||
    (given.organizationalUnit.length === 0 &&
      (await yesOrNo(
        questions,
        'Also the default container for computers, for profiles without an OU',
        found.computersContainer,
      )));
  const account = await accountFrom(given, questions);
  return {
    domain: found.domain,
    connectors: connectors.map(({ server, account: own }) => ({
      server,
      ...(own === null ? {} : { account: own }),
    })),
    organizationalUnits: [...organizationalUnits],
    computersContainer,
    account,
    ...(found.groupAccount === null || connectors.some(({ account: own }) => own !== null)
      ? {}
      : await groupFrom(given, found.groupAccount, questions)),
    directory: { server: found.server, waitReplication: [], replicationLimitSeconds: 300 },
    ...(given.tenantId === undefined
      ? {}
      : {
          tenant: {
            tenantId: given.tenantId,
            ...(given.clientId === undefined ? {} : { clientId: given.clientId }),
            cloud: given.cloud,
          },
        }),
  };
}

async function connectorsFrom(
  given: Options,
  { connectors }: Discovery,
  questions: Questions,
): Promise<readonly DiscoveredConnector[]> {
  const names =
    given.connector.length > 0
      ? given.connector
      : (
          await questions.ask(
            'Connector servers, separated by commas',
            connectors.map(({ server }) => server).join(', '),
          )
        ).split(',');
  const servers = names.map((name) => name.trim()).filter((name) => name !== '');
  if (servers.length === 0) {
    throw await missing('no connector server was found or named: give --connector.');
  }
  return servers.map(
    (server) =>
      connectors.find((known) => known.server.toLowerCase() === server.toLowerCase()) ?? {
        server,
        account: null,
      },
  );
}

async function unitsFrom(
  given: Options,
  { organizationalUnits, computersContainer }: Discovery,
  questions: Questions,
): Promise<readonly string[]> {
  if (given.organizationalUnit.length > 0) {
    return given.organizationalUnit;
  }
  const answer = await questions.ask(
    'OUs for devices, separated by semicolons',
    organizationalUnits.join('; '),
  );
  const units = answer
    .split(';')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
  if (units.length === 0 && !computersContainer && given.yes && !given.computersContainer) {
    throw await missing('no OU was found or named: give --organizational-unit or --computers-container.');
  }
  return units;
}

async function accountFrom(given: Options, questions: Questions): Promise<Site['account']> {
  if (given.account !== undefined) {
    return given.account;
  }
  const answer = await questions.ask(
    'Who makes the account: the sign-in of the connector (connector), or odj apply (own)',
    'connector',
  );
  if (answer !== 'connector' && answer !== 'own') {
    throw await missing(`"${answer}" is neither connector nor own.`);
  }
  return answer;
}

async function groupFrom(
  given: Options,
  group: string,
  questions: Questions,
): Promise<Pick<Site, 'groupAccount'>> {
  const isWanted =
    given.account === undefined &&
    (await yesOrNo(questions, `Use the group managed service account ${group} for all of them`, false));
  return isWanted ? { groupAccount: group } : {};
}

async function yesOrNo(questions: Questions, question: string, proposal: boolean): Promise<boolean> {
  return /^y(es)?$/i.test(await questions.ask(question, proposal ? 'yes' : 'no'));
}

async function missing(reason: string): Promise<Error> {
  const { OdjError } = await import('../../errors.ts');
  return new OdjError('UsageInvalid', { reason });
}

/** @throws OdjError SiteFileExists where somebody made it meanwhile, FileUnwritable */
async function write({ out: file, force }: Options, text: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { OdjError, reasonOf } = await import('../../errors.ts');
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
  } catch (cause) {
    if (existsSync(file) && !force) {
      throw new OdjError('SiteFileExists', { file }, { target: file, cause });
    }
    throw new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}
