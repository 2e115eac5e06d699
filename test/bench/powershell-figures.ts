import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { signedIn } from '../lab/connection.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit } from '../lab/scratch.ts';
import { powerShellExecutable } from '../pwsh/powershell.ts';
import { compare, print } from './compare.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 3;

interface Work {
  readonly work: 'read bare' | 'grant bare' | 'grant' | 'grant again';
  readonly account?: string;
  readonly ace?: string;
  /** A file that gets a line on disk before each write. */
  readonly backup?: string | null;
  readonly units: readonly string[];
}

/**
 * The cmdlets against a bare loop of the same reads and writes, in one engine.
 *
 * @param folder where backups go
 * @param count how many OUs
 */
export async function benchPowerShell(folder: string, count = 1000): Promise<void> {
  const parent = await scratchOrganizationalUnit('PowerShell');
  const units = Array.from({ length: count }, (_, index) => `OU=Unit ${index},${parent}`);
  await using client = await signedIn('administrator');
  for (const unit of units) {
    await client.add(unit, { objectClass: 'organizationalUnit' });
  }
  const engine = openEngine(folder);
  try {
    await benchGrants(engine.run, units, join(folder, 'bare.jsonl'));
  } finally {
    engine.close();
  }
}

async function benchGrants(
  run: (work: Work) => Promise<void>,
  units: readonly string[],
  file: string,
): Promise<void> {
  const count = units.length;
  print(`${count} OUs in one pipeline of Set-OdjOuPermission, ${rounds} rounds in turn, medians`);
  let { name: account } = await scratchManagedServiceAccount();
  const grant = async (): Promise<() => Promise<void>> => {
    ({ name: account } = await scratchManagedServiceAccount());
    return () => run({ work: 'grant', account, units });
  };
  const bare = (backup: string | null) => async (): Promise<() => Promise<void>> => {
    const ace = createComputerAce((await scratchManagedServiceAccount()).sid).toString('base64');
    return () => run({ work: 'grant bare', ace, backup, units });
  };
  await compare('grant', 1.5, rounds, { floor: bare(file), ours: grant });
  // How much of it is the backup, on disk before each write.
  await compare('grant, bare unsaved', 1.5, rounds, { floor: bare(null), ours: grant });
  await compare('grant, nothing to do', 1.5, rounds, {
    floor: () => Promise.resolve(() => run({ work: 'read bare', units })),
    ours: () => Promise.resolve(() => run({ work: 'grant again', account, units })),
  });
  await compare('against 4 times 250', 1.1, rounds, {
    floor: async () => {
      const { name } = await scratchManagedServiceAccount();
      return async () => {
        for (let start = 0; start < count; start += count / 4) {
          await run({ work: 'grant', account: name, units: units.slice(start, start + count / 4) });
        }
      };
    },
    ours: grant,
  });
}

function openEngine(folder: string): {
  readonly run: (work: Work) => Promise<void>;
  readonly close: () => void;
} {
  const script = join(root, 'test/bench/powershell-figures.ps1');
  const parameters = [
    '-Module',
    join(root, 'ps-module/OdjConnector.psd1'),
    '-Server',
    lab.domainController.host,
  ];
  const child = spawn(
    powerShellExecutable(),
    ['-NoLogo', '-NoProfile', '-NonInteractive', '-File', script, ...parameters],
    {
      env: { ...process.env, KRB5CCNAME: lab.people.administrator.ticketCache, ODJ_STATE: folder },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    run: async (work) => {
      child.stdin.write(JSON.stringify(work) + '\n');
      const { value } = await answers.next();
      if (value !== 'done') {
        throw new Error(`PowerShell did not do "${work.work}": ${String(value)}`);
      }
    },
    close: () => child.stdin.end(),
  };
}
