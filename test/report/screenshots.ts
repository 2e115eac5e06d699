/** npm run screenshots: README's pictures of the report, of a made-up site with faults. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { htmlOf } from '../../src/report/html/page.ts';
import { reportOf } from '../../src/report/report.ts';
import { openBrowser } from './browser.ts';
import {
  account,
  configFile,
  configText,
  directory,
  facts,
  server,
  siteWith,
  tenant,
  unit,
} from '../facts/facts-of.ts';
import { examined } from './fleet.ts';

const autopilot = 'OU=Autopilot,DC=contoso,DC=test';
const kiosks = 'OU=Kiosks,OU=Autopilot,DC=contoso,DC=test';
const site = {
  ...siteWith('connectors: [{ server: SRV1 }, { server: SRV2 }]'),
  organizationalUnits: [autopilot, kiosks],
};
const second = account({
  name: 'msaODJk3Xp9',
  sid: 'S-1-5-21-1-2-3-1201',
  connectorComputers: ['CN=SRV2,OU=Servers,DC=contoso,DC=test'],
  encryptionTypes: 28,
});
const list = (...names: readonly string[]): ReturnType<typeof configFile> =>
  configFile(configText({ OrganizationalUnitsUsedForOfflineDomainJoin: names.join(';') }));
const profile = { domain: 'contoso.test', namePrefix: 'AP-', randomCharacters: 10, assigned: true };
const document = facts({
  directory: directory({
    accounts: [account(), second],
    organizationalUnits: [
      unit({}, { organizationalUnit: autopilot }),
      unit(
        { sddl: `D:AI(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${second.sid})` },
        { organizationalUnit: kiosks },
      ),
    ],
  }),
  tenant: {
    ...tenant(),
    connectors: ['SRV1', 'SRV2'].flatMap((name) => tenant({ name }).connectors),
    profiles: [
      { ...profile, id: '1', name: 'Offices', organizationalUnit: autopilot },
      { ...profile, id: '2', name: 'Kiosks', organizationalUnit: kiosks },
      { ...profile, id: '3', name: 'Labs', organizationalUnit: 'OU=Labs,DC=contoso,DC=test' },
    ],
  },
  servers: [
    server({ wizardConfig: list(autopilot, kiosks) }),
    server({ computerName: 'SRV2', wizardConfig: list(autopilot) }),
  ],
});

const images = join(import.meta.dirname, '../../docs/images');
const folder = await mkdtemp(join(tmpdir(), 'odj-screenshots-'));
const file = join(folder, 'report.html');
await writeFile(file, htmlOf(reportOf([examined(site, document)])));
await mkdir(images, { recursive: true });
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1180, height: 1000 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: join(images, `report-${colorScheme}.png`) });
  if (colorScheme === 'light') {
    await page.locator('.wide').screenshot({ path: join(images, 'site.png') });
  }
}
await browser.close();
await rm(folder, { recursive: true });
