import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { htmlOf } from '../../src/report/html/page.ts';
import { reportOf, type Report } from '../../src/report/report.ts';
import { account, directory, facts, siteWith, unit } from '../facts/facts-of.ts';
import { openBrowser } from './browser.ts';
import { examined, fleetOf } from './fleet.ts';

const site = siteWith('connectors: [{ server: SRV1 }, { server: SRV2 }]');
const broken = reportOf([
  examined(
    site,
    facts({
      directory: directory({
        accounts: [account({ enabled: false })],
        organizationalUnits: [unit({ granted: false })],
      }),
    }),
  ),
]);
const axeViolations = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }),
);

let browser: Browser;
let folder: string;
beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), mkdtemp(join(tmpdir(), 'odj-page-test-'))]);
});
afterAll(() => browser.close());

/** Opens a report as a file, as people do, and fails on anything that it asks of the network or complains about. */
async function open(report: Report, options: BrowserContextOptions = {}): Promise<Page> {
  const file = join(folder, `${crypto.randomUUID()}.html`);
  await writeFile(file, htmlOf(report));
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  page.on('request', (request) => {
    expect(request.url()).toBe(url);
  });
  page.on('console', (message) => {
    expect(message.text()).toBe('');
  });
  page.on('pageerror', (error) => {
    expect(error).toBeUndefined();
  });
  await page.goto(url);
  return page;
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('axe-core finds nothing against it', async () => {
    const page = await open(broken, { colorScheme, bypassCSP: true });
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    const found = axeViolations.parse(await page.evaluate('axe.run().then(({ violations }) => violations)'));
    expect(found).toEqual([]);
  });
});

describe('the page', () => {
  it('says everything without its script too', async () => {
    const page = await open(broken, { javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1, name: 'Something is wrong' }).waitFor();
    expect(await page.locator('details.rule[open]').count()).toBeGreaterThan(0);
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });

  it('copies a remedy just as it is to be run', async () => {
    const page = await open(broken, { permissions: ['clipboard-read', 'clipboard-write'] });
    const remedy = page.locator('.remedy', { hasText: 'Set-OdjOuPermission' }).first();
    await remedy.getByRole('button', { name: 'Copy' }).click();
    await remedy.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await remedy.locator('pre').textContent(),
    );
  });

  it('shows only what fits the search and the chosen statuses', async () => {
    const page = await open(fleetOf(30, 2));
    const rows = page.locator('details.rule tbody tr:not([hidden])');
    const all = await rows.count();
    await page.getByRole('searchbox').fill('srv0007');
    await expect.poll(() => page.locator('#shown').textContent()).not.toBe('');
    const texts = await rows.allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.length).toBeLessThan(all);
    expect(texts.filter((text) => !text.toLowerCase().includes('srv0007'))).toEqual([]);
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Pass').uncheck();
    await expect.poll(() => page.locator('details.rule tbody tr.Pass:not([hidden])').count()).toBe(0);
  });

  it('can be used by keyboard alone', async () => {
    const page = await open(broken);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.locator('details.rule summary').first().focus();
    const before = await page.locator('details.rule').first().getAttribute('open');
    await page.keyboard.press('Enter');
    expect(await page.locator('details.rule').first().getAttribute('open')).not.toBe(before);
  });

  it('names in the picture which link is missing', async () => {
    const page = await open(broken);
    const picture = page.getByRole('img', { name: /links? (are|is) missing|kinds of link are missing/ });
    await picture.waitFor();
    expect(await picture.locator('text.label.missing').count()).toBeGreaterThan(0);
  });

  it('lists only some of many subjects that passed, and says so', () => {
    expect(htmlOf(fleetOf(2000, 1))).toContain('subjects that passed are listed');
  });

  it('draws 500 servers as few boxes, and answers each key at once', async () => {
    const report = fleetOf(500, 25);
    const page = await open(report);
    expect(await page.locator('svg.site .box').count()).toBeLessThan(40);
    const search = page.getByRole('searchbox');
    await search.pressSequentially('srv0123', { delay: 10 });
    await expect.poll(() => page.locator('#shown').textContent()).toMatch(/^\d+ shown$/);
    expect(await page.locator('details.rule tbody tr:not([hidden])').count()).toBeGreaterThan(0);
  });
});
