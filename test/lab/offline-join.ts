import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryCommand } from './command.ts';
import { signedIn } from './connection.ts';
import { lab } from './lab.ts';
import { accountNamed } from './scratch.ts';

export interface OfflineJoin {
  /** A real blob was made; false only where the directory refused for lack of rights. */
  readonly made: boolean;
  readonly output: string;
}

/**
 * The independent judge of a delegation: `net offlinejoin provision` run as the account, which makes the computer's
 * object and the blob as the connector does. The object is removed again. Anything that is neither a blob nor a
 * refusal for lack of rights rejects, so that a wrong password is not taken for a missing ACE.
 * @param wish.account sAMAccountName, of an MSA with its $
 */
export async function provisionOffline(wish: {
  readonly account: string;
  readonly password: string;
  readonly organizationalUnit: string;
  /** At most 15 characters; made up when absent. */
  readonly machineName?: string;
}): Promise<OfflineJoin> {
  const machineName = wish.machineName ?? `PC-${randomBytes(4).toString('hex').toUpperCase()}`;
  const before = await accountNamed(`${machineName}$`);
  // Joining again onto an object that is there asks for other rights than making it.
  if (before !== null) throw new Error(`There is already a computer ${machineName}: ${before}`);
  const folder = await mkdtemp(join(tmpdir(), 'odj-offline-join-'));
  try {
    const blob = join(folder, 'blob');
    const { code, stdout, stderr } = await tryCommand('net', [
      ...['offlinejoin', 'provision', `domain=${lab.domain.toUpperCase()}`, `machine_name=${machineName}`],
      ...[`machine_account_ou=${wish.organizationalUnit}`, `dcname=${lab.domainController.host}`],
      ...[`savefile=${blob}`, `--configfile=${await clientConfiguration(folder, machineName)}`],
      ...['-U', `${wish.account}%${wish.password}`],
    ]);
    const output = stdout + stderr;
    const object = await accountNamed(`${machineName}$`);
    if (code === 0) {
      await expectBlob(blob, object, wish.organizationalUnit, output);
      return { made: true, output };
    }
    if (object !== null) {
      throw new Error(`net offlinejoin failed and left ${object} behind.\n${output}`);
    }
    if (!/insufficient access/i.test(output)) {
      throw new Error(`net offlinejoin failed for another reason than missing rights.\n${output}`);
    }
    return { made: false, output };
  } finally {
    // The blob holds the computer's password.
    await rm(folder, { recursive: true, force: true });
  }
}

/** `net` refuses to join a computer whose name is not its own, and keeps secrets of the computer it believes to be. */
async function clientConfiguration(folder: string, machineName: string): Promise<string> {
  const directories = ['private dir', 'lock directory', 'state directory', 'cache directory'];
  const lines = directories.map((name) => `${name} = ${join(folder, name)}`);
  for (const name of directories) await mkdir(join(folder, name));
  const file = join(folder, 'client.conf');
  await writeFile(
    file,
    [
      '[global]',
      `netbios name = ${machineName}`,
      `workgroup = ${lab.netbiosName}`,
      `realm = ${lab.domain.toUpperCase()}`,
      'security = ads',
      ...lines,
      '',
    ].join('\n'),
  );
  return file;
}

async function expectBlob(
  blob: string,
  object: string | null,
  organizationalUnit: string,
  output: string,
): Promise<void> {
  if (object === null || !object.endsWith(`,${organizationalUnit}`)) {
    throw new Error(
      `net offlinejoin made ${object ?? 'no object'}, not one in ${organizationalUnit}.\n${output}`,
    );
  }
  if ((await readFile(blob)).length === 0) throw new Error(`net offlinejoin made an empty blob.\n${output}`);
  await using client = await signedIn('administrator');
  await client.del(object);
}
