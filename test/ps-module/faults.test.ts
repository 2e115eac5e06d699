import { mkdtemp } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readBackup } from '../../src/directory/backup.ts';
import { createComputerAce } from '../../src/directory/security-descriptor/create-computer-ace.ts';
import { addAce, hasAce } from '../../src/directory/security-descriptor/splice.ts';
import { readDacl, writeDacl } from '../cases/ace-cases.ts';
import { lab } from '../lab/lab.ts';
import { scratchManagedServiceAccount, scratchOrganizationalUnit, type ScratchAccount } from '../lab/scratch.ts';
import { runCmdlets, type CmdletRun } from './run-cmdlets.ts';

const server = lab.domainController.host;
const changes = z.array(z.object({ OrganizationalUnit: z.string(), Action: z.string(), BackupFile: z.string() }));

let account: ScratchAccount;
let state: string;
beforeAll(async () => {
  account = await scratchManagedServiceAccount();
  state = await mkdtemp(join(tmpdir(), 'odj-faults-'));
});

const threeUnits = (): Promise<readonly string[]> =>
  Promise.all(['First', 'Second', 'Third'].map((name) => scratchOrganizationalUnit(name)));

/** `$arguments` in the script: -Account and -Server; `DeleteUnit` deletes as somebody else. */
function run(script: string, given: Readonly<Record<string, unknown>>): Promise<CmdletRun> {
  return runCmdlets(
    `
$arguments = @{ Account = '${account.name}'; Server = '${server}' }
function SendAsSomebodyElse {
    param ($Request)
    $null = [System.Reflection.Assembly]::Load('System.DirectoryServices.Protocols, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')
    $identifier = [System.DirectoryServices.Protocols.LdapDirectoryIdentifier]::new('${server}', 389)
    $other = [System.DirectoryServices.Protocols.LdapConnection]::new($identifier)
    $other.AuthType = 'Negotiate'
    $other.SessionOptions.ProtocolVersion = 3
    $null = $other.SendRequest($Request)
    $other.Dispose()
}
${script}`,
    {
      given,
      env: { KRB5CCNAME: lab.people.administrator.ticketCache, ODJ_STATE: state },
      withActiveDirectory: false,
    },
  );
}

const isGranted = async (unit: string): Promise<boolean> =>
  hasAce(await readDacl(unit), createComputerAce(account.sid));
const namesIn = async (backupFile: string | undefined): Promise<readonly string[]> =>
  (await readBackup(backupFile ?? '')).entries.map(({ distinguishedName }) => distinguishedName);

/** Passes on to the domain controller what comes to `port`; whoever connects to `scissors` cuts all of it. */
async function openWire(): Promise<{ port: number; scissors: number } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const wire = createServer((near) => {
    const far = connect(636, server);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).pipe(to);
    }
  });
  const cutter = createServer((caller) => {
    sockets.forEach((socket) => socket.destroy());
    caller.on('error', () => undefined).end('cut');
  });
  const listening = (one: Server): Promise<number> =>
    new Promise((resolve) => {
      one.listen(0, '127.0.0.1', () => {
        resolve((one.address() as AddressInfo).port);
      });
    });
  const [port, scissors] = [await listening(wire), await listening(cutter)];
  return {
    port,
    scissors,
    [Symbol.asyncDispose]: () => {
      sockets.forEach((socket) => socket.destroy());
      wire.close();
      cutter.close();
      return Promise.resolve();
    },
  };
}

describe('a pipeline into Set-OdjOuPermission', () => {
  it('ends when the connection is lost; what was done is in the output and the backup, and the rest is done later', async () => {
    const units = await threeUnits();
    await using wire = await openWire();
    const { userPrincipalName, password } = lab.people.administrator;
    const { output, errors } = await run(
      `
$secret = [securestring]::new()
foreach ($character in $given.password.ToCharArray()) {
    $secret.AppendChar($character)
}
$credential = [pscredential]::new($given.user, $secret)
$given.units | Set-OdjOuPermission -Account '${account.name}' -Server 'ldaps://${server}:${wire.port}' -Credential $credential |
    ForEach-Object {
        $scissors = [System.Net.Sockets.TcpClient]::new('127.0.0.1', ${wire.scissors})
        $null = $scissors.GetStream().ReadByte()
        $scissors.Dispose()
        $_
    }`,
      { units, user: userPrincipalName, password },
    );
    expect(errors).toMatchObject([{ id: 'DirectoryDisconnected,Set-OdjOuPermission', terminating: true, target: units[1] }]);
    const done = changes.parse(output);
    expect(done.map(({ OrganizationalUnit }) => OrganizationalUnit)).toEqual([units[0]]);
    expect(await namesIn(done[0]?.BackupFile)).toEqual([units[0]]);
    const again = await run('($given.units | Set-OdjOuPermission @arguments).Action', { units });
    expect(again.output).toEqual(['Unchanged', 'Granted', 'Granted']);
  });

  it('goes on past a unit that is deleted between reading and writing, and writes one that is renamed then', async () => {
    const units = await threeUnits();
    const { output, errors } = await run(
      `
$given.units | Set-OdjOuPermission @arguments -Verbose 4>&1 | ForEach-Object {
    if ($_ -isnot [System.Management.Automation.VerboseRecord]) {
        $_
    } elseif ($_.Message.Contains($given.units[0])) {
        SendAsSomebodyElse -Request ([System.DirectoryServices.Protocols.DeleteRequest]::new($given.units[0]))
    } elseif ($_.Message.Contains($given.units[1])) {
        SendAsSomebodyElse -Request ([System.DirectoryServices.Protocols.ModifyDNRequest]::new($given.units[1], $given.parent, $given.renamed))
    }
}`,
      { units, parent: lab.organizationalUnits.scratch, renamed: `OU=Renamed ${account.name}` },
    );
    expect(errors).toMatchObject([{ id: 'OuNotFound,Set-OdjOuPermission', target: units[0] }]);
    expect(changes.parse(output).map(({ Action }) => Action)).toEqual(['Granted', 'Granted']);
    expect(await isGranted(`OU=Renamed ${account.name},${lab.organizationalUnits.scratch}`)).toBe(true);
    expect(await isGranted(units[2] ?? '')).toBe(true);
  });

  it('ends at the first error with -ErrorAction Stop, and closes the connection and the backup', async () => {
    const [first, , last] = await threeUnits();
    const { output, errors } = await run(
      `
$file = $null
try {
    $given.units | Set-OdjOuPermission @arguments -ErrorAction Stop | ForEach-Object {
        $file = $_.BackupFile
        $_
    }
} finally {
    # Nobody else has it open.
    [System.IO.File]::Open($file, 'Open', 'ReadWrite', 'None').Dispose()
}`,
      { units: [first, `OU=Missing,${lab.distinguishedName}`, last] },
    );
    expect(errors).toMatchObject([{ id: 'OuNotFound,Set-OdjOuPermission', terminating: true }]);
    const [done] = changes.parse(output);
    expect(await namesIn(done?.BackupFile)).toEqual([first]);
    expect(await isGranted(last ?? '')).toBe(false);
  });

  it('ends when a later command wants no more, and closes the connection and the backup', async () => {
    const units = await threeUnits();
    const { output, errors } = await run(
      `
$change = $given.units | Set-OdjOuPermission @arguments | Select-Object -First 1
[System.IO.File]::Open($change.BackupFile, 'Open', 'ReadWrite', 'None').Dispose()
$change`,
      { units },
    );
    expect(errors).toEqual([]);
    expect(await namesIn(changes.parse(output)[0]?.BackupFile)).toEqual([units[0]]);
    expect(await Promise.all(units.map(isGranted))).toEqual([true, false, false]);
  });
});

describe('a DACL', () => {
  const administrators = 36;

  /** ACCESS_ALLOWED_OBJECT_ACEs of 56 bytes, all different, behind full control for administrators, inheriting nothing. */
  function daclOf(count: number): Buffer {
    const header = Buffer.from([1, 0, 0x04, 0x94, ...Array<number>(12).fill(0), 20, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0]);
    const domain = account.sid.replace(/-\d+$/, '');
    const control = Buffer.from([0, 0, administrators, 0, 0xff, 0x01, 0x0f, 0]);
    const entries = Array.from({ length: count }, (_, index) => createComputerAce(`${domain}-${String(100_000 + index)}`));
    const list = Buffer.concat([header, control, createComputerAce(`${domain}-512`).subarray(28), ...entries]);
    list.writeUInt16LE(list.length - 20, 22);
    list.writeUInt16LE(count + 1, 24);
    return list;
  }

  it('of 1,000 object entries gets one more, with the bytes that the other half gives', async () => {
    const unit = await scratchOrganizationalUnit('Thousand');
    await writeDacl(unit, daclOf(1000));
    const before = await readDacl(unit);
    const { output, errors } = await run('(Set-OdjOuPermission $given.unit @arguments).Action', { unit });
    expect(errors).toEqual([]);
    expect(output).toEqual(['Granted']);
    expect((await readDacl(unit)).equals(addAce(before, createComputerAce(account.sid)) ?? before)).toBe(true);
  });

  it('that one more entry does not fit into is refused before anything is written', async () => {
    const unit = await scratchOrganizationalUnit('Full');
    await writeDacl(unit, daclOf(1169));
    const before = await readDacl(unit);
    expect(before).toHaveLength(20 + 8 + administrators + 1169 * 56);
    const { output, errors } = await run('Set-OdjOuPermission $given.unit @arguments', { unit });
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'SecurityDescriptorTooLarge,Set-OdjOuPermission', target: unit }]);
    expect((await readDacl(unit)).equals(before)).toBe(true);
  });
});
