import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serverFactsSchema, type ServerFacts } from '../../../src/facts/server-facts.ts';
import { invokeCommand } from '../../../src/powershell/invoke.ts';
import { openSession } from '../../../src/powershell/session.ts';
import { openEndpointProxy, setProxy } from '../../lab/endpoint-proxy.ts';
import { lab } from '../../lab/lab.ts';
import { modulePath } from '../../pwsh/module.ts';
import { powerShellExecutable } from '../../pwsh/powershell.ts';
import { makeBelieveServer } from './make-believe-server.ts';

const schannel = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL';
const sessionManager = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager';
const log = 'Microsoft-Intune-ODJConnectorService/Operational';
const blob = 'A'.repeat(200);

async function factsOf(
  machine: Awaited<ReturnType<typeof makeBelieveServer>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerFacts> {
  const session = await machine.open(env);
  onTestFinished(() => session.close());
  const asked = { server: lab.domainController.host };
  const { output, errors } = await invokeCommand(session, 'GetOdjServerFact', asked, serverFactsSchema);
  expect(errors).toEqual([]);
  return serverFactsSchema.parse(output[0]);
}

it('tells of each fact its value, where it comes from and when', async () => {
  const machine = await makeBelieveServer('SRV1');
  const proxy = await openEndpointProxy(['go.microsoft.com']);
  onTestFinished(() => proxy.close());
  await setProxy(machine.server, proxy.address);
  const dataFolder = `${machine.server.configFile.replace(/\.config$/, '')}.WebView2`;
  await mkdir(dataFolder);
  const event = { logName: log, providerName: 'ODJConnector', level: 4, userId: null };
  const [earlier, later] = [7_200_000, 3_600_000].map((ago) => new Date(Date.now() - ago).toISOString());
  await machine.change((state) => {
    state.registry[`${schannel}\\KeyExchangeAlgorithms\\PKCS`] = { Enabled: { kind: 'DWord', value: 0 } };
    state.registry[sessionManager] = {
      PendingFileRenameOperations: { kind: 'MultiString', value: ['\\??\\C:\\old', ''] },
    };
    state.policyUserRights = { SeServiceLogonRight: ['CONTOSO\\operators'] };
    state.permissions = { [dataFolder]: 'D:(A;;FR;;;BA)' };
    state.events = [
      { ...event, id: 30130, timeCreated: earlier ?? '', message: 'good' },
      { ...event, id: 30132, level: 2, timeCreated: later ?? '', message: `DiagnosticCode: 2048\nBlob: ${blob}` },
    ];
  });
  const facts = await factsOf(machine, proxy.env);
  const { computerName, ...all } = facts;
  expect(computerName).toBe('SRV1');
  for (const [name, fact] of Object.entries(all)) {
    expect(fact, name).toMatchObject({
      source: expect.stringMatching(/./) as string,
      collected: expect.stringMatching(/^\d{4}-/) as string,
    });
    expect(fact, name).toHaveProperty('value');
  }
  expect(facts).toMatchObject({
    operatingSystem: { value: { build: '20348' } },
    dotNetFrameworkRelease: { value: 528449 },
    connector: { value: { build: machine.server.build, startMode: 'Auto', serviceState: 'Stopped' } },
    webView2: { value: { dataFolder, dataFolderSddl: 'D:(A;;FR;;;BA)' } },
    tls: { value: { keyExchangePkcs: 0, tls12Client: { enabled: null } } },
    logonRight: {
      value: {
        holders: ['S-1-5-80-0'],
        policy: { name: 'Contoso Server Baseline', holders: ['CONTOSO\\operators'] },
      },
    },
    pendingReboot: { value: ['files are to be replaced at the next start'] },
    clock: { value: { domainController: lab.domainController.host } },
    endpoints: { value: { proxy: proxy.address } },
    events: { value: { successes: 1, failures: 1, newestFailure: { text: 'DiagnosticCode: 2048 Blob: [left out]' } } },
  });
  const { endpoints } = facts;
  const results = endpoints !== null && 'value' in endpoints ? endpoints.value.results : [];
  expect(results.filter(({ reached }) => !reached).map(({ host }) => host)).toEqual(['go.microsoft.com']);
  expect(results).toContainEqual({ host: 'manage.microsoft.com', reached: true, answer: '404' });
});

it('says of each fact why it could not be read', async () => {
  const session = await openSession({ executable: powerShellExecutable(), modulePath });
  onTestFinished(() => session.close());
  const { output } = await invokeCommand(session, 'GetOdjServerFact', {}, serverFactsSchema);
  const { computerName, ...facts } = output[0] ?? serverFactsSchema.parse({ computerName: '' });
  expect(computerName).not.toBe('');
  const read = Object.entries(facts).filter(([, fact]) => fact !== null && !('reason' in fact));
  expect(read.map(([name]) => name)).toEqual(['legacyLeftovers']);
});

it('finds what is left of the legacy connector', async () => {
  const machine = await makeBelieveServer('SRV1');
  const left = join(dirname(dirname(machine.server.configFile)), 'ODJConnectorUI');
  await mkdir(left);
  expect(await factsOf(machine)).toMatchObject({ legacyLeftovers: { value: [left] } });
});
