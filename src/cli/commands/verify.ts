import type { Facts } from '../../facts/facts.ts';
import type { Site } from '../../site/site.ts';
import { callerOption } from '../caller.ts';
import { defineCommand, type Terminal } from '../define.ts';
import { reportOptions, save, writeReport } from '../report-options.ts';
import {
  serverFacts,
  serverFactsOption,
  siteOptions,
  tenantReader,
  withSite,
  type SiteOptionValues,
} from '../site-options.ts';

export const verifyCommand = defineCommand({
  name: 'verify',
  summary: 'Prove that everything is as the site wants it, or say what is not and what to do',
  options: {
    ...siteOptions,
    ...serverFactsOption,
    ...callerOption,
    facts: { type: 'text', describe: 'Examine a facts document (- for stdin) instead of looking oneself' },
    bundle: { type: 'text', describe: 'Examine a support bundle, by the site that is in it' },
    'save-facts': { type: 'text', describe: 'Also write the facts to this file' },
    ...reportOptions,
  },
  examples: [
    { command: 'odj verify --site odj.site.yaml', does: 'A table; exit code 0 only when nothing is wrong' },
    { command: 'odj verify --site odj.site.yaml --html verify.html', does: 'The same as a page to hand on' },
    {
      command: 'odj verify --site odj.site.yaml --save-facts facts/contoso.json --junit verify.xml',
      does: 'For a pipeline; the facts are kept for odj report',
    },
    {
      command: 'odj verify --site odj.site.yaml --server-facts SRV2.facts.json',
      does: 'Also by what Get-OdjFact wrote on a server',
    },
    { command: 'odj verify --bundle bundle.zip', does: 'At the help desk: the same findings, offline' },
  ],
  run: async (options, terminal) => {
    const { site, facts } = await look(options, terminal);
    if (options.saveFacts !== undefined) {
      await save(options.saveFacts, JSON.stringify(facts, null, 2) + '\n');
    }
    const { examine } = await import('../../findings/examine.ts');
    const { partOf, reportOf } = await import('../../report/report.ts');
    return writeReport(reportOf([partOf(site, facts, examine(site, facts))]), options, terminal, {
      onlyOpen: false,
    });
  },
});

interface LookOptions extends SiteOptionValues {
  readonly caller: boolean;
  readonly facts: string | undefined;
  readonly bundle: string | undefined;
  readonly serverFacts: readonly string[];
}

async function look(options: LookOptions, terminal: Terminal): Promise<{ site: Site; facts: Facts }> {
  if (options.facts === undefined && options.bundle === undefined) {
    return withSite(options, terminal, async ({ site, collect }) => ({ site, facts: await collect() }));
  }
  const { site, facts } = await readDocument(options, terminal);
  const told = await serverFacts(options.serverFacts, terminal, site);
  const { newestServers } = await import('../../facts/merge.ts');
  return told.length === 0
    ? { site, facts }
    : { site, facts: { ...facts, servers: newestServers([facts, { ...facts, servers: told }]) } };
}

async function readDocument(options: LookOptions, terminal: Terminal): Promise<{ site: Site; facts: Facts }> {
  if (options.bundle !== undefined) {
    const { loadBundle } = await import('../bundle-file.ts');
    return loadBundle(options.bundle);
  }
  return readFacts(options.facts ?? '-', options, terminal);
}

/** A document that says nothing of the tenant is completed where the command line names one. */
async function readFacts(
  file: string,
  options: SiteOptionValues,
  terminal: Terminal,
): Promise<{ site: Site; facts: Facts }> {
  const { loadFacts } = await import('../../facts/load.ts');
  const { siteOf } = await import('../../facts/site-of.ts');
  const facts = await loadFacts(file, terminal.readStdin);
  const site = siteOf(facts);
  const isAsked = facts.tenant === null && (options.tenantId ?? options.clientId) !== undefined;
  const read = isAsked ? tenantReader(site, options, terminal) : undefined;
  if (read === undefined) {
    return { site, facts };
  }
  const { readTenant } = await import('../../facts/collect.ts');
  return { site, facts: { ...facts, tenant: await readTenant(read) } };
}
