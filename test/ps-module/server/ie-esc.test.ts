import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import requirements from '../../../manifests/requirements.json' with { type: 'json' };
import { invoke } from '../../../src/powershell/invoke.ts';
import { openSession, type PowerShellSession } from '../../../src/powershell/session.ts';
import type { ServerState } from '../../lab/servers.ts';
import { modulePath } from '../../pwsh/module.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';
import { makeBelieveServer, type ResettableServer } from './make-believe-server.ts';

const { key, value: valueName, ...roles } = requirements.internetExplorerEnhancedSecurity;
const keyOf = (role: keyof typeof roles): string => `HKLM\\${key}\\${roles[role]}`;

function valueOf(state: ServerState, role: keyof typeof roles): unknown {
  return state.registry[keyOf(role)]?.[valueName]?.value;
}

function setValue(state: ServerState, role: keyof typeof roles, value: number): void {
  state.registry[keyOf(role)] = { [valueName]: { kind: 'DWord', value } };
}

async function recordOf({ state }: ResettableServer): Promise<unknown> {
  return JSON.parse(await readFile(path.join(state, 'ie-esc.json'), 'utf8'));
}

let machine: ResettableServer;
let session: PowerShellSession;
beforeAll(async () => {
  machine = await makeBelieveServer('SRV3');
  session = await machine.open();
});
beforeEach(() => machine.reset());
afterAll(() => session.close());

describe('Disable-IEEsc', () => {
  it('turns it off for Administrators only, records what was found, and says when it takes effect', async () => {
    const { output, warnings, errors } = await invoke(session, 'Disable-IEEsc', {});
    expect(errors).toEqual([]);
    expect(output).toEqual([
      {
        role: 'Administrators',
        enabled: false,
        previous: true,
        changed: true,
        recordPath: path.join(machine.state, 'ie-esc.json'),
      },
    ]);
    expect(warnings).toEqual([expect.stringContaining('next sign-in to Windows')]);
    const state = await machine.read();
    expect(valueOf(state, 'Administrators')).toBe(0);
    expect(valueOf(state, 'Users')).toBe(1);
    expect(await recordOf(machine)).toMatchObject({
      format: 1,
      roles: { Administrators: { value: 1, restored: null } },
    });
    expect(await readdir(machine.state)).toEqual(['ie-esc.json']);
  });

  it('does nothing the second time and keeps the first record', async () => {
    await invoke(session, 'Disable-IEEsc', {});
    const record = await recordOf(machine);
    const { output, warnings } = await invoke(session, 'Disable-IEEsc', {});
    expect(output).toMatchObject([{ enabled: false, previous: false, changed: false }]);
    expect(warnings).toEqual([]);
    expect(await recordOf(machine)).toEqual(record);
    const restored = await invoke(session, 'Enable-IEEsc', {});
    expect(restored.output).toMatchObject([{ enabled: true, changed: true }]);
  });

  it('never makes a key that is absent, which means off', async () => {
    await machine.change((state) => {
      Reflect.deleteProperty(state.registry, keyOf('Administrators'));
    });
    const { output, errors } = await invoke(session, 'Disable-IEEsc', {});
    expect(errors).toEqual([]);
    expect(output).toMatchObject([{ enabled: false, previous: null, changed: false }]);
    const again = await invoke(session, 'Enable-IEEsc', {});
    expect(again.errors).toEqual([]);
    expect(again.output).toMatchObject([{ enabled: false, previous: null, changed: false }]);
    expect((await machine.read()).registry).not.toHaveProperty([keyOf('Administrators')]);
  });

  it('changes and records nothing with -WhatIf', async () => {
    const before = await machine.read();
    const { output, errors } = await invoke(session, 'Disable-IEEsc', {
      role: ['Administrators', 'Users'],
      whatIf: true,
    });
    expect(errors).toEqual([]);
    expect(output).toMatchObject([
      { role: 'Administrators', enabled: true, changed: false, recordPath: null },
      { role: 'Users', enabled: true, changed: false, recordPath: null },
    ]);
    expect(await machine.read()).toEqual(before);
    await expect(recordOf(machine)).rejects.toThrow('ENOENT');
  });

  it('warns where the installed build does not need it, and does it all the same', async () => {
    const newer = await makeBelieveServer('SRV1');
    const onNewer = await newer.open();
    onTestFinished(() => onNewer.close());
    const { output, warnings } = await invoke(onNewer, 'Disable-IEEsc', {});
    expect(output).toMatchObject([{ changed: true }]);
    expect(warnings[0]).toContain(newer.server.build);
    expect(warnings[0]).toContain('does not need this');
  });

  it('takes the build that is going to be installed before the one that is', async () => {
    const newer = await invoke(session, 'Disable-IEEsc', {
      connectorVersion: requirements.connector.webView2SignInBuild,
      whatIf: true,
    });
    expect(newer.warnings).toEqual([expect.stringContaining('does not need this')]);
    const older = await invoke(session, 'Disable-IEEsc', {
      connectorVersion: requirements.connector.minimumBuild,
      whatIf: true,
    });
    expect(older.warnings).toEqual([]);
  });

  it('does not touch the registry where the record cannot be kept', async () => {
    await mkdir(path.join(machine.state, 'ie-esc.json'), { recursive: true });
    await chmod(machine.state, 0o700);
    const { errors } = await invoke(session, 'Disable-IEEsc', {});
    expect(errors).toMatchObject([{ id: 'FileUnwritable' }]);
    expect(valueOf(await machine.read(), 'Administrators')).toBe(1);
  });

  it('does not overwrite a record that it cannot read', async () => {
    await mkdir(machine.state, { mode: 0o700 });
    const file = path.join(machine.state, 'ie-esc.json');
    await writeFile(file, '{"format": 2}');
    const { errors } = await invoke(session, 'Disable-IEEsc', {});
    expect(errors).toMatchObject([{ id: 'IEEscRecordUnusable', target: file }]);
    expect(await readFile(file, 'utf8')).toBe('{"format": 2}');
    expect(valueOf(await machine.read(), 'Administrators')).toBe(1);
  });

  it.each([
    ['denied', /access is not allowed/],
    ['setBack', /reads 1 after it was set to 0/],
  ] as const)('says of one role why it stays on (%s), and turns the other off', async (protection, reason) => {
    await machine.change((state) => {
      state.writeProtected = { [keyOf('Administrators')]: protection };
    });
    const role = ['Administrators', 'Users'] as const;
    const { output, errors } = await invoke(session, 'Disable-IEEsc', { role });
    expect(errors).toMatchObject([{ id: 'IEEscUnwritable', message: expect.stringMatching(reason) as string }]);
    expect(output).toMatchObject([{ role: 'Users', enabled: false, changed: true }]);
    await machine.change((state) => {
      state.writeProtected = {};
    });
    await invoke(session, 'Enable-IEEsc', { role });
    const state = await machine.read();
    expect([valueOf(state, 'Administrators'), valueOf(state, 'Users')]).toEqual([1, 1]);
  });

  it('makes no value in a key that has none, which means off, nor does Enable-IEEsc afterwards', async () => {
    await machine.change((state) => {
      state.registry[keyOf('Administrators')] = { Version: { kind: 'String', value: '11' } };
    });
    for (const cmdlet of ['Disable-IEEsc', 'Enable-IEEsc'] as const) {
      const { output, errors } = await invoke(session, cmdlet, {});
      expect(errors).toEqual([]);
      expect(output).toMatchObject([{ enabled: false, previous: null, changed: false }]);
    }
    expect(valueOf(await machine.read(), 'Administrators')).toBeUndefined();
  });

  it('says so where there is no registry', async () => {
    const elsewhere = { ...machine.env, ODJ_LAB_SERVER: undefined };
    const nowhere = await openSession({ executable: powerShellExecutable(), modulePath, env: elsewhere });
    onTestFinished(() => nowhere.close());
    const { output, errors } = await invoke(nowhere, 'Disable-IEEsc', {});
    expect(output).toEqual([]);
    expect(errors).toMatchObject([{ id: 'WindowsNeeded' }]);
    expect(errors[0]?.message).toContain('Disable-IEEsc');
  });
});

describe('Enable-IEEsc', () => {
  it('puts back exactly what was found, off included, and gives the same when done again', async () => {
    await machine.change((state) => {
      setValue(state, 'Users', 0);
    });
    await invoke(session, 'Disable-IEEsc', { role: ['Administrators', 'Users'] });
    for (const changed of [true, false]) {
      const { output, errors } = await invoke(session, 'Enable-IEEsc', { role: ['Administrators', 'Users'] });
      expect(errors).toEqual([]);
      expect(output).toMatchObject([
        { role: 'Administrators', enabled: true, changed },
        { role: 'Users', enabled: false, changed: false },
      ]);
    }
    const state = await machine.read();
    expect(valueOf(state, 'Administrators')).toBe(1);
    expect(valueOf(state, 'Users')).toBe(0);
  });

  it('puts one role back and keeps what is recorded of the other', async () => {
    await invoke(session, 'Disable-IEEsc', { role: ['Administrators', 'Users', 'Administrators'] });
    const one = await invoke(session, 'Enable-IEEsc', {});
    expect(one.output).toMatchObject([{ role: 'Administrators', enabled: true, changed: true }]);
    expect(valueOf(await machine.read(), 'Users')).toBe(0);
    expect(await recordOf(machine)).toMatchObject({
      roles: {
        Administrators: { restored: expect.stringMatching(/./) as string },
        Users: { value: 1, restored: null },
      },
    });
    await invoke(session, 'Enable-IEEsc', { role: ['Users'] });
    expect(valueOf(await machine.read(), 'Users')).toBe(1);
  });

  it('records anew after what was found has been put back', async () => {
    await invoke(session, 'Disable-IEEsc', {});
    await invoke(session, 'Enable-IEEsc', {});
    await machine.change((state) => {
      setValue(state, 'Administrators', 0);
    });
    await invoke(session, 'Disable-IEEsc', {});
    const { output } = await invoke(session, 'Enable-IEEsc', {});
    expect(output).toMatchObject([{ enabled: false, changed: false }]);
    expect(valueOf(await machine.read(), 'Administrators')).toBe(0);
  });

  it('turns it on without a record, and says so', async () => {
    await machine.change((state) => {
      setValue(state, 'Administrators', 0);
    });
    const { output, warnings } = await invoke(session, 'Enable-IEEsc', {});
    expect(output).toMatchObject([{ enabled: true, previous: false, changed: true, recordPath: null }]);
    expect(warnings[0]).toContain('Nothing is recorded');
    expect(valueOf(await machine.read(), 'Administrators')).toBe(1);
  });

  it('makes no key without a record', async () => {
    await machine.change((state) => {
      Reflect.deleteProperty(state.registry, keyOf('Administrators'));
    });
    const { output, errors } = await invoke(session, 'Enable-IEEsc', { role: ['Administrators', 'Users'] });
    expect(errors).toMatchObject([{ id: 'IEEscAbsent' }]);
    expect(output).toMatchObject([{ role: 'Users', enabled: true }]);
    expect((await machine.read()).registry).not.toHaveProperty([keyOf('Administrators')]);
  });

  it('leaves registry and record alone with -WhatIf', async () => {
    await invoke(session, 'Disable-IEEsc', {});
    const [record, state] = [await recordOf(machine), await machine.read()];
    const { output } = await invoke(session, 'Enable-IEEsc', { whatIf: true });
    expect(output).toMatchObject([{ enabled: false, changed: false }]);
    expect(await recordOf(machine)).toEqual(record);
    expect(await machine.read()).toEqual(state);
  });
});
