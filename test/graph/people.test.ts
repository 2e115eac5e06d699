import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listConnectors, type Connector } from '../../src/graph/connectors.ts';
import { openTenant, type TenantChoice } from '../../src/graph/tenant.ts';
import { everythingOf, failureOf, readRole, startCloud, type Cloud } from './cloud.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.reset();
  cloud.authority.person({ does: 'signs in', pendingAnswers: 2, scp: readRole });
});

async function read(
  choice: Partial<TenantChoice>,
  signal = new AbortController().signal,
): Promise<{ readonly connectors: readonly Connector[]; readonly told: string }> {
  let told = '';
  const surroundings = {
    env: {},
    readStdin: () => Promise.resolve(''),
    err: (text: string) => {
      told += text;
    },
    signal,
  };
  const connectors = await listConnectors(await openTenant({ ...cloud.choice, ...choice }, surroundings));
  return { connectors, told };
}

describe('a device code', () => {
  it('is told to the person and asked for until the person has signed in', async () => {
    const { connectors, told } = await read({ deviceCode: true });
    expect(connectors).toEqual([]);
    expect(told).toMatch(
      /^To sign in, use a web browser to open the page https:\S+ and enter the code \w{8} /,
    );
  });

  it.each([
    ['declines', 'SignInDeclined'],
    ['lets the code expire', 'DeviceCodeExpired'],
    ['meets an application for programs only', 'PublicClientNotAllowed'],
  ] as const)('is given up when the person %s', async (does, id) => {
    cloud.authority.person({ does });
    expect(await failureOf(read({ deviceCode: true }))).toMatchObject({ id });
  });

  it('names the permission to consent to where nobody has consented', async () => {
    cloud.authority.person({ does: 'has nobody who consented' });
    expect(await failureOf(read({ deviceCode: true }))).toMatchObject({
      id: 'ConsentMissing',
      remedy: expect.stringContaining('DeviceManagementConfiguration.Read.All') as string,
    });
  });

  it('is no longer waited for once the person interrupts', async () => {
    cloud.authority.person({ pendingAnswers: 10_000 });
    const interrupt = new AbortController();
    setTimeout(() => {
      interrupt.abort();
    }, 300);
    expect(await failureOf(read({ deviceCode: true }, interrupt.signal))).toMatchObject({
      id: 'GraphInterrupted',
    });
  });

  it('gives one sign-in, though two requests want its token at once, and one more token when it is refused', async () => {
    let prompts = 0;
    const client = await openTenant(
      { ...cloud.choice, deviceCode: true },
      {
        env: {},
        readStdin: () => Promise.resolve(''),
        err: () => {
          prompts += 1;
        },
        signal: new AbortController().signal,
      },
    );
    await Promise.all([listConnectors(client), listConnectors(client)]);
    await cloud.fault({ unauthorized: 1 });
    expect(await listConnectors(client)).toEqual([]);
    expect(prompts).toBe(1);
    expect((await cloud.requests()).map(({ status }) => status)).toEqual([200, 200, 401, 200]);
  });
});

describe('a browser', () => {
  /** What `open` starts on Linux: the person's browser, which posts the login page's form. */
  async function browser(
    posts = 'await fetch(action, { method: "POST", body: new URLSearchParams(fields) });',
  ) {
    const file = join(cloud.folder, 'browser');
    await writeFile(
      file,
      `#!/bin/sh
exec env NODE_EXTRA_CA_CERTS='${cloud.authority.certificateAuthorityFile}' '${process.execPath}' --input-type=module -e '
const page = await (await fetch(process.argv[1])).text();
const action = /action="([^"]+)"/.exec(page)[1];
const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
${posts}
' "$1"
`,
    );
    await chmod(file, 0o755);
    vi.stubEnv('BROWSER', file);
  }

  it('opens the login page and comes back with a code that only this process can use (PKCE)', async () => {
    await browser();
    const { connectors, told } = await read({ browser: true });
    expect(connectors).toEqual([]);
    expect(told).toContain('--device-code');
  });

  it('says that the person declined', async () => {
    await browser();
    cloud.authority.person({ does: 'declines' });
    expect(await failureOf(read({ browser: true }))).toMatchObject({
      id: 'SignInDeclined',
      message: expect.stringContaining('AADSTS65004') as string,
    });
  });

  it('takes no answer that was not asked for', async () => {
    await browser(`
      const forged = await fetch(action, { method: "POST", body: new URLSearchParams({ code: "x", state: "y" }) });
      if (forged.status !== 400) process.exit(1);
      await fetch(action, { method: "POST", body: new URLSearchParams(fields) });`);
    expect((await read({ browser: true })).connectors).toEqual([]);
  });
});

describe("a person's permission", () => {
  it('is named where it is missing', async () => {
    cloud.authority.person({ scp: 'User.Read' });
    const failure = await failureOf(read({ deviceCode: true }));
    expect(failure).toMatchObject({ id: 'GraphForbidden' });
    expect(String(failure)).toContain(readRole);
    expect(everythingOf(failure)).not.toMatch(/eyJ[\w-]{10}/);
  });

  it('cannot be combined with another sign-in', async () => {
    await expect(read({ deviceCode: true, browser: true })).rejects.toMatchObject({ id: 'UsageInvalid' });
  });
});
