import { defineCommand, json, type ExitCode, type Terminal } from '../define.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Finding, Status } from '../../findings/rule.ts';
import type { Site } from '../../site/site.ts';
import { siteOptions, tenantReader, withSite, type SiteOptionValues } from '../site-options.ts';

export const verifyCommand = defineCommand({
  name: 'verify',
  summary: 'Prove that everything is as the site wants it, or say what is not and what to do',
  options: {
    ...siteOptions,
    facts: { type: 'text', describe: 'Examine a facts document (- for stdin) instead of looking oneself' },
    html: { type: 'text', describe: 'Also write a self-contained HTML page to this file' },
    'save-facts': { type: 'text', describe: 'Also write the facts to this file' },
    ...json,
  },
  examples: [
    { command: 'odj verify --site odj.site.yaml', does: 'A table; exit code 0 only when nothing is wrong' },
    { command: 'odj verify --site odj.site.yaml --html verify.html', does: 'The same as a page to hand on' },
  ],
  run: async (options, terminal) => {
    const { site, facts } =
      options.facts === undefined
        ? await withSite(options, terminal, async (open) => ({
            site: open.site,
            facts: await open.collect(),
          }))
        : await readFacts(options.facts, options, terminal);
    if (options.saveFacts !== undefined) {
      await save(options.saveFacts, JSON.stringify(facts, null, 2) + '\n');
    }
    return report(site, facts, options, terminal);
  },
});

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
  const { readable } = await import('../../facts/collect.ts');
  return { site, facts: { ...facts, tenant: await readable(read) } };
}

async function report(
  site: Site,
  facts: Facts,
  options: { readonly json: boolean; readonly html: string | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const { examine, verdictOf } = await import('../../findings/examine.ts');
  const findings = examine(site, facts);
  const verdict = verdictOf(findings);
  if (options.html !== undefined) {
    const { htmlOf } = await import('../../report/html.ts');
    await save(options.html, htmlOf({ domain: site.domain, verdict }, findings, facts));
  }
  terminal.out(
    options.json ? JSON.stringify({ verdict, findings }, null, 2) + '\n' : await tableFor(findings),
  );
  return exitCodeOf(verdict);
}

async function tableFor(findings: readonly Finding[]): Promise<string> {
  const { tableOf } = await import('../../report/table.ts');
  return tableOf(findings);
}

/** A warning alone is no failure; what could not be told is never a success. */
function exitCodeOf(verdict: Status): ExitCode {
  return verdict === 'Fail' ? 1 : verdict === 'Unknown' ? 2 : 0;
}

async function save(file: string, text: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { OdjError, reasonOf } = await import('../../errors.ts');
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}
