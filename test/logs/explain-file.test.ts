import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainCommand } from '../../src/cli/commands/explain.ts';
import { runOdj } from '../../src/cli/run.ts';
import { recordingTerminal } from '../config/cli.ts';

const fixtures = join(import.meta.dirname, '../fixtures/logs');

async function explainFile(
  file: string,
  ...more: readonly string[]
): Promise<{ exitCode: number; out: string }> {
  const terminal = recordingTerminal({});
  const exitCode = await runOdj(['explain', '--file', file, ...more], [explainCommand], terminal);
  return { exitCode, out: terminal.printed() + terminal.told() };
}

describe('odj explain --file', () => {
  it("finds every error in the wizard's log", async () => {
    const { exitCode, out } = await explainFile(join(fixtures, 'ODJConnectorUI.log'), '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      unreadable: 0,
      explanations: [
        { count: 1, lastTime: '2025-05-02T08:00:00.000Z', matches: [{ id: 'ou-grant-failed' }] },
        { count: 1, lastTime: '2025-05-02T08:05:00.000Z', matches: [{ id: 'msa-not-valid' }] },
      ],
    });
  });

  it('finds every error in exported events', async () => {
    const { exitCode, out } = await explainFile(join(fixtures, 'events.xml'));
    expect(exitCode).toBe(0);
    expect(out).toContain('(service-without-proxy)');
    expect(out).toContain('(ou-not-delegated)');
  });

  it('finds known errors in the lines of a log of somebody else', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'odj-log-')), 'setup.log');
    const lines = [
      '[0A10:0B20][2025-05-02T08:00:00]i001: Burn v3.11',
      'MSI (s): Product: x -- Error applying transforms. Verify that the path is valid.',
      '[0A10]e000: Error 0x80070643: Failed to execute MSI package.',
      'Applied execute package, result: 0x0, restart: None',
    ];
    await writeFile(file, Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'));
    const { exitCode, out } = await explainFile(file, '--json');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/"id": "setup-language-pack"[^]*"id": "setup-msi-failed"/);
    expect(JSON.parse(out)).toMatchObject({ explanations: [{ count: 1 }, { count: 1 }] });
  });

  it('says where it knows none', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'odj-log-')), 'other.log');
    await writeFile(file, 'All is well\n');
    expect((await explainFile(file)).out).toBe('No known error is in it.\n');
    expect((await explainFile(join(file, 'missing'))).exitCode).toBe(2);
  });
});
