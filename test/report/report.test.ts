import { describe, expect, it } from 'vitest';
import { examine } from '../../src/findings/examine.ts';
import { htmlOf } from '../../src/report/html.ts';
import { tableOf } from '../../src/report/table.ts';
import { account, directory, facts, permission, siteWith } from '../facts/facts-of.ts';

const site = siteWith('connectors: [{ server: SRV1 }]');
const hostile = `<script>alert('x')</script>&"`;
const broken = facts({
  collectedBy: hostile,
  directory: directory({
    accounts: [account({ distinguishedName: `CN=${hostile}`, enabled: false })],
    permissions: [permission({ granted: false })],
  }),
});
const findings = examine(site, broken);

describe('the table', () => {
  it('has a line for each finding, the remedy under what is wrong, and a summary', () => {
    const lines = tableOf(findings).trimEnd().split('\n');
    const remedies = findings.filter(({ remedy }) => remedy !== null);
    expect(lines).toHaveLength(findings.length + remedies.length + 1);
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 warnings, 2 failed, 0 unknown$/);
  });
});

describe('the HTML page', () => {
  const page = htmlOf({ domain: 'contoso.test', verdict: 'Fail' }, findings, broken);

  it('says the verdict first and lists what to do before everything else', () => {
    expect(page.indexOf('Something is wrong')).toBeLessThan(page.indexOf('What to do'));
    expect(page.indexOf('What to do')).toBeLessThan(page.indexOf('Everything that was looked at'));
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  });

  it('puts what failed before what could be better', () => {
    const weak = facts({
      directory: directory({
        accounts: [account({ encryptionTypes: 28 })],
        permissions: [permission({ granted: false })],
      }),
    });
    const sorted = htmlOf({ domain: 'contoso.test', verdict: 'Fail' }, examine(site, weak), weak);
    expect(sorted.indexOf('class="Fail">Fail')).toBeLessThan(sorted.indexOf('class="Warning">Warning'));
  });

  it('asks nothing of the network and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|@import/i);
  });

  it('shows what came from outside as text', () => {
    expect(page).toContain('&lt;script&gt;alert');
    expect(page).not.toContain(hostile);
  });
});
