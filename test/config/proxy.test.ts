import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { proxyAddress } from '../../src/config/proxy-address.ts';
import { findProxyFiles, setProxyFiles } from '../../src/config/proxy-files.ts';
import { mergeProxy, type ProxyChange } from '../../src/config/proxy-merge.ts';
import { readProxy, sameProxy } from '../../src/config/proxy.ts';
import { isOdjError } from '../../src/errors.ts';
import { proxyClear } from '../../src/cli/commands/proxy-clear.ts';
import { proxySet } from '../../src/cli/commands/proxy-set.ts';
import { proxyShow } from '../../src/cli/commands/proxy-show.ts';
import { runOdj } from '../../src/cli/run.ts';
import { serviceConfig, wizardConfig } from '../lab/connector-files.ts';
import { makeFolders, recordingTerminal, type RecordedTerminal } from './cli.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures/config');
const address = 'http://proxy.contoso.test:8080';
const set: ProxyChange = { kind: 'address', address, bypassOnLocal: true };

const merged = (text: string, change: ProxyChange): string =>
  Buffer.from(mergeProxy(Buffer.from(text), change, 'a.config').bytes).toString();
const around = (inner: string): string => `<configuration>\n  ${inner}\n</configuration>\n`;

/** As Microsoft's page shows it: one defaultProxy inside the other. */
const nested = (inner: string): string =>
  around(
    `<system.net>\n    <defaultProxy>\n      <defaultProxy${inner}\n    </defaultProxy>\n  </system.net>`,
  );

describe('the address of a proxy', () => {
  it.each([
    [address, address],
    [' HTTP://Proxy:08080/ ', 'http://Proxy:8080'],
    ['http://[::1]:3128', 'http://[::1]:3128'],
    ['http://10.0.0.1:80', 'http://10.0.0.1:80'],
  ])('%j is %s', (typed, written) => {
    expect(proxyAddress(typed)).toBe(written);
  });

  it.each([
    ['http://me:Sesame@proxy:8080', 'asks for a password'],
    ['me:Sesame@proxy:8080', 'asks for a password'],
    ['http://me:Ses/ame@proxy:8080', 'asks for a password'],
    ['https://proxy:8080', 'HTTPS'],
    ['http://proxy', 'not http://host:port'],
    ['proxy:8080', 'not http://host:port'],
    ['http://proxy:8080/pac', 'not http://host:port'],
    ['http://proxy:70000', 'not http://host:port'],
    ['http://proxy:0', 'no port 0'],
    ['http://pr\u00f6xy:8080', 'not http://host:port'],
    ['http://999.1.1.1:80', 'not http://host:port'],
    ['', 'not http://host:port'],
  ])('%j is refused, and no password is repeated', (typed, reason) => {
    try {
      proxyAddress(typed);
      expect.unreachable();
    } catch (error) {
      expect(isOdjError(error) && [error.id, error.message]).toEqual([
        'ProxyAddressInvalid',
        expect.stringContaining(reason),
      ]);
      expect(JSON.stringify([error, String(error)])).not.toMatch(/Ses|ame@/);
    }
  });
});

describe('naming a proxy in a config file', () => {
  it.each([
    'sample.config',
    'sample-mark-crlf.config',
    'sample-utf16be.config',
    'sample-utf16le.config',
    'sample-windows-1252.config',
    'single-quotes-tabs.config',
  ])('adds one section to %s, and taking it away gives the bytes from before', async (name) => {
    // Most of the samples have one: it goes first.
    const before = mergeProxy(await readFile(path.join(fixtures, name)), { kind: 'system' }, name).bytes;
    for (const change of [set, { kind: 'none' }] as const) {
      const { bytes, changed } = mergeProxy(before, change, name);
      expect(changed).toBe(true);
      expect(readProxy(bytes, name).kind).toBe(change.kind);
      expect(mergeProxy(bytes, change, name)).toEqual({ bytes, changed: false });
      expect(mergeProxy(bytes, { kind: 'system' }, name).bytes).toEqual(before);
    }
  });

  it('writes it as .NET wants it, in the style of the file', () => {
    expect(merged(serviceConfig, set)).toBe(
      serviceConfig.replace(
        '</configuration>',
        [
          '  <system.net>',
          '    <defaultProxy>',
          `      <proxy usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true" />`,
          '    </defaultProxy>',
          '  </system.net>',
          '</configuration>',
        ].join('\r\n'),
      ),
    );
    expect(merged('<configuration/>', set)).toBe(
      `<configuration><system.net><defaultProxy><proxy usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true" /></defaultProxy></system.net></configuration>`,
    );
    expect(merged(wizardConfig, { kind: 'none' })).toContain(
      '  <system.net>\r\n    <defaultProxy enabled="false" />\r\n  </system.net>\r\n</configuration>',
    );
  });

  it('leaves everything else of system.net and defaultProxy alone', () => {
    const settings = '<settings><ipv6 enabled="true"/></settings>';
    const list = '<bypasslist><add address="a"/></bypasslist>';
    const before = around(
      `<system.net>${settings}<defaultProxy useDefaultCredentials="true" enabled='false'>${list}<proxy autoDetect="true"/></defaultProxy></system.net>`,
    );
    expect(merged(before, set)).toBe(
      before
        .replace("'false'", "'true'")
        .replace(
          '<proxy autoDetect="true"/>',
          `<proxy usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true"/>`,
        ),
    );
    expect(merged(before, { kind: 'none' })).toBe(before);
    expect(merged(before, { kind: 'system' })).toBe(around(`<system.net>${settings}</system.net>`));
  });

  it.each([
    [
      'what Internet Explorer is set to',
      `usesystemdefault="True" proxyaddress="${address}" bypassonlocal="True"`,
    ],
    [
      'a script',
      `usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true" scriptLocation="http://x/p"`,
    ],
    [
      'looking for a script',
      `usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true" autoDetect="true"`,
    ],
    ['another address', 'usesystemdefault="false" proxyaddress="http://other:1" bypassonlocal="true"'],
    ['local hosts too', `usesystemdefault="false" proxyaddress="${address}"`],
  ])('writes the proxy anew where the file also says %s', (_what, attributes) => {
    const before = around(`<system.net><defaultProxy><proxy ${attributes}/></defaultProxy></system.net>`);
    expect(merged(before, set)).toBe(
      around(
        `<system.net><defaultProxy><proxy usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true"/></defaultProxy></system.net>`,
      ),
    );
  });

  it('takes an address that is spelt otherwise for the same', () => {
    const before = around(
      '<system.net><defaultProxy><proxy usesystemdefault="False" proxyaddress="HTTP://PROXY.contoso.test:8080/" bypassonlocal="True"/></defaultProxy></system.net>',
    );
    expect(merged(before, set)).toBe(before);
  });

  it("puts Microsoft's example right, which .NET refuses: a defaultProxy inside of another", () => {
    const off = nested(' enabled="False" />');
    expect(() => readProxy(Buffer.from(off), 'a.config')).toThrow('<defaultProxy> inside <defaultProxy>');
    expect(readProxy(Buffer.from(merged(off, set)), 'a.config')).toEqual({
      kind: 'address',
      address,
      bypassOnLocal: true,
    });
    expect(merged(off, { kind: 'none' })).toBe(
      around('<system.net>\n    <defaultProxy enabled="false">\n    </defaultProxy>\n  </system.net>'),
    );
    expect(merged(off, { kind: 'system' })).toBe('<configuration>\n</configuration>\n');
    const withProxy = nested(
      '>\n        <proxy proxyaddress="http://a:1" usesystemdefault="True"/>\n      </defaultProxy>',
    );
    expect(merged(withProxy, set)).toBe(
      around(
        `<system.net>\n    <defaultProxy>\n      <proxy usesystemdefault="false" proxyaddress="${address}" bypassonlocal="true"/>\n    </defaultProxy>\n  </system.net>`,
      ),
    );
  });

  it.each([
    [
      'a second defaultProxy',
      '<system.net><defaultProxy/></system.net><system.net><defaultProxy/></system.net>',
    ],
    ['a second proxy', '<system.net><defaultProxy><proxy/><proxy/></defaultProxy></system.net>'],
    ['an element that .NET does not know', '<system.net><defaultProxy><prxy/></defaultProxy></system.net>'],
    ['a location', '<location path="."><system.net><defaultProxy/></system.net></location>'],
    ['another file', '<system.net><defaultProxy configSource="proxy.config"/></system.net>'],
  ])('refuses %s, and says where it is', (_what, inner) => {
    expect(() => merged(around(inner), set)).toThrow(/a\.config means: line 2, column \d+/);
  });

  it('tells the address without the password that somebody wrote into it', () => {
    const before = around(
      '<system.net><defaultProxy><proxy proxyaddress="http://me:Sesame@proxy:8080"/></defaultProxy></system.net>',
    );
    expect(readProxy(Buffer.from(before), 'a.config').address).toBe('http://***@proxy:8080');
  });

  it('tells proxies apart that differ in any way', () => {
    const proxy = { kind: 'address', address, bypassOnLocal: true } as const;
    expect(sameProxy(proxy, { ...proxy, address: `${address}/` })).toBe(true);
    expect(sameProxy(proxy, { ...proxy, bypassOnLocal: false })).toBe(false);
    expect(sameProxy(proxy, { kind: 'none', address: null, bypassOnLocal: false })).toBe(false);
  });
});

describe('both config files of a connector', () => {
  let folder: string;
  let env: { ODJ_STATE: string };
  let [wizard, service] = ['', ''];
  beforeEach(async () => {
    ({ folder, env } = await makeFolders());
    wizard = path.join(folder, 'ODJConnectorEnrollmentWizard/ODJConnectorEnrollmentWizard.exe.config');
    service = path.join(folder, 'ODJConnectorSvc/ODJConnectorSvc.exe.config');
    await mkdir(path.dirname(wizard));
    await mkdir(path.dirname(service));
    await writeFile(wizard, wizardConfig);
    await writeFile(service, serviceConfig);
  });
  const texts = (): Promise<string[]> => Promise.all([wizard, service].map((file) => readFile(file, 'utf8')));
  async function odj(...words: readonly string[]): Promise<{ exitCode: number; terminal: RecordedTerminal }> {
    const terminal = recordingTerminal(env);
    const exitCode = await runOdj(['proxy', ...words], [proxyShow, proxySet, proxyClear], terminal);
    return { exitCode, terminal };
  }

  it('are set, shown and cleared by odj proxy, each with a backup', async () => {
    const before = await texts();
    const { exitCode, terminal } = await odj('set', folder, '--address', address, '--json');
    expect(exitCode).toBe(0);
    expect(terminal.told()).toContain('restarted');
    expect(JSON.parse(terminal.printed())).toMatchObject({
      results: [
        { path: wizard, program: 'Wizard', state: 'Address', address, bypassOnLocal: false, changed: true },
        { path: service, program: 'Service', state: 'Address', address, bypassOnLocal: false, changed: true },
      ],
    });
    const shown = await odj('show', folder);
    expect(shown.terminal.printed()).toBe(
      `The sign-in: ${address}\n  ${wizard}\nThe service: ${address}\n  ${service}\n`,
    );
    const again = await odj('set', folder, '--address', address);
    expect(again.terminal.printed()).toBe(
      `Nothing to change in ${wizard}.\nNothing to change in ${service}.\n`,
    );
    expect(again.terminal.told()).toBe('');
    await odj('clear', folder);
    expect(await texts()).toEqual(before);
  });

  it('are not written with --dry-run, which shows both changes', async () => {
    const before = await texts();
    const { terminal } = await odj('clear', folder, '--disable', '--dry-run');
    expect(terminal.printed().match(/^\+ {4}<defaultProxy enabled="false" \/>\r?$/gm)).toHaveLength(2);
    expect(await texts()).toEqual(before);
  });

  it('are both left alone where one cannot be merged', async () => {
    await writeFile(service, '<configuration><system.net>');
    const { exitCode, terminal } = await odj('set', folder, '--address', address);
    expect(exitCode).toBe(2);
    expect(terminal.told()).toContain(service);
    expect((await texts())[0]).toBe(wizardConfig);
  });

  it('are both as before where the second cannot be written', async () => {
    await chmod(service, 0o444);
    const change = { kind: 'address', address, bypassOnLocal: false } as const;
    await expect(setProxyFiles({ folder, change, env })).rejects.toMatchObject({
      id: 'FileUnwritable',
      target: service,
    });
    expect(await texts()).toEqual([wizardConfig, serviceConfig]);
  });

  it('are shown one by one, also where .NET refuses one or it is no XML', async () => {
    await writeFile(wizard, nested(' enabled="False" />'));
    await writeFile(service, '<configuration>');
    const { exitCode, terminal } = await odj('show', folder, '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(terminal.printed())).toMatchObject({
      results: [
        {
          state: 'Invalid',
          address: null,
          reason: expect.stringContaining('inside <defaultProxy>') as string,
        },
        { path: service, error: { id: 'ConfigMalformed' } },
      ],
    });
  });

  it('are those of the legacy connector where only that is there', async () => {
    await rm(path.dirname(wizard), { recursive: true });
    const legacy = path.join(folder, 'ODJConnectorUI/ODJConnectorUI.exe.config');
    await mkdir(path.dirname(legacy));
    await writeFile(legacy, serviceConfig);
    expect(await findProxyFiles(folder)).toMatchObject([{ path: legacy }, { path: service }]);
  });

  it('are named where one is not there', async () => {
    await rm(service);
    await expect(findProxyFiles(folder)).rejects.toMatchObject({
      id: 'ConfigFileNotFound',
      message: expect.stringContaining('ODJConnectorSvc.exe.config') as string,
    });
  });
});
