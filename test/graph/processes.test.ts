import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tryCommand } from '../lab/command.ts';

const root = join(import.meta.dirname, '..', '..');
const processes: ChildProcess[] = [];
let folder = '';
let authority: z.infer<typeof authoritySchema>;
let graphUrl = '';

const authoritySchema = z.object({
  url: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  certificateAuthorityFile: z.string(),
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'odj-cloud-'));
  authority = authoritySchema.parse(await startProcess('authority.ts'));
  graphUrl = z.object({ url: z.string() }).parse(await startProcess('graph.ts')).url;
});
afterAll(async () => {
  for (const child of processes) {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
  await rm(folder, { recursive: true });
});

/** Starts a part of the cloud as a process of its own; its first line is JSON. */
async function startProcess(script: string): Promise<unknown> {
  const child = spawn(process.execPath, [join(root, 'test', 'lab', script), '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as unknown[];
  return JSON.parse(String(line));
}

describe('odj and the cloud as processes of their own', () => {
  it('signs in and reads, and not even the most talkative log holds the secret or a token', async () => {
    const { tenantId, clientId, clientSecret, url, certificateAuthorityFile } = authority;
    const { code, stdout, stderr } = await tryCommand(
      process.execPath,
      [
        ...[join(root, 'src', 'cli', 'main.ts'), 'connector', 'list', '--json', '--client-secret-file', '-'],
        ...[
          '--tenant-id',
          tenantId,
          '--client-id',
          clientId,
          '--authority-host',
          url,
          '--graph-host',
          graphUrl,
        ],
      ],
      {
        input: clientSecret,
        env: { NODE_EXTRA_CA_CERTS: certificateAuthorityFile, AZURE_LOG_LEVEL: 'verbose' },
      },
    );
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ connectors: [] });
    expect(stderr).toContain('azure:');
    expect(stderr).not.toContain(clientSecret);
    expect(stderr).not.toContain('eyJ');
  });
});
