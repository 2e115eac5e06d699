import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { lab } from '../lab/lab.ts';
import { overLdap, powerShellEnvironment, stateFolder, throughPowerShell, inTheTenant } from './odj.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Runs the bundle as users do, from a folder that is not the project's. */
async function bundled(...words: readonly string[]): Promise<{ readonly stdout: string }> {
  const secrets = { AZURE_CLIENT_SECRET: lab.authority.clientSecret };
  return run(process.execPath, [join(root, 'dist/odj.cjs'), ...words], {
    cwd: lab.folder,
    env: { ...process.env, ...powerShellEnvironment, ...secrets, ODJ_STATE: stateFolder },
  });
}

describe('the bundled command line', () => {
  beforeAll(async () => {
    await run(process.execPath, [join(root, 'src/generate/bundle.ts')]);
  });

  it('knows its version and its commands', async () => {
    expect((await bundled('--version')).stdout).toBe(`${packageJson.version}\n`);
    expect((await bundled('--help')).stdout).toContain('odj permission');
  });

  it('reads a config file', async () => {
    const file = join(root, 'test/fixtures/config/sample.config');
    expect(JSON.parse((await bundled('config', 'show', file, '--json')).stdout)).toMatchObject({
      path: file,
    });
  });

  it.each([
    ['LDAP', overLdap()],
    ['PowerShell', throughPowerShell],
  ])('asks the directory through %s', async (_name, reach) => {
    const { stdout } = await bundled('account', 'show', '--connector-computer', 'SRV3', ...reach, '--json');
    expect(JSON.parse(stdout)).toEqual({ accounts: [] });
  });

  it('signs in to the tenant', async () => {
    const { tenantId, clientId } = lab.authority;
    const who = ['--tenant-id', tenantId, '--client-id', clientId];
    const { stdout } = await bundled('connector', 'list', ...who, ...inTheTenant, '--json');
    expect(JSON.parse(stdout)).toHaveProperty('connectors');
  });
});
