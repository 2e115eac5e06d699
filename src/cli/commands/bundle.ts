import type { Facts } from '../../facts/facts.ts';
import type { Site } from '../../site/site.ts';
import type { BundledLog } from '../../bundle/bundle.ts';
import { defineCommand, json, type Terminal } from '../define.ts';
import { serverFactsOption, siteOptions, withSite, type SiteOptionValues } from '../site-options.ts';

export const bundleCommand = defineCommand({
  name: 'bundle',
  summary: 'Pack facts, findings, configs and logs for somebody who helps, without secrets',
  options: {
    ...siteOptions,
    ...serverFactsOption,
    facts: { type: 'text', describe: 'Pack this facts document (- for stdin) instead of looking oneself' },
    log: { type: 'list', describe: 'Also pack these logs (of a long one its end)' },
    out: { type: 'text', required: true, describe: 'The zip file to make; one that is there is kept' },
    anonymize: {
      type: 'flag',
      describe: 'Other names for servers, domains, accounts, OUs and people, the same one each time',
    },
    ...json,
    stdin: {
      type: 'flag',
      hidden: true,
      describe:
        'Read {"facts": {...}, "logs": [{"name", "text"}]} from stdin, as New-OdjSupportBundle sends it',
    },
  },
  examples: [
    {
      command: 'odj bundle --site odj.site.yaml --log ODJConnectorUI.log --out bundle.zip',
      does: 'Everything that a help desk needs',
    },
    {
      command:
        'odj bundle --site odj.site.yaml --server-facts SRV2.facts.json --log ODJConnectorUI.log --out server.zip',
      does: 'Also what Get-OdjFact wrote on a server',
    },
    {
      command: 'odj bundle --site odj.site.yaml --anonymize --out anonymous.zip',
      does: 'The same for somebody outside',
    },
  ],
  run: async (options, terminal) => {
    const { makeBundle } = await import('../../bundle/bundle.ts');
    const { loadLog } = await import('../bundle-file.ts');
    const { examine } = await import('../../findings/examine.ts');
    const { site, facts, logs: sent } = await contentsOf(options, terminal);
    const logs = [...sent, ...(await Promise.all(options.log.map(loadLog)))];
    const { bytes, manifest } = makeBundle(
      { facts, site, findings: examine(site, facts), logs },
      { anonymize: options.anonymize, created: new Date().toISOString() },
    );
    await saveNew(options.out, bytes);
    const lines = manifest.files.map(
      ({ name, bytes: size, redacted, cut }) =>
        `${name.padEnd(32)} ${String(size).padStart(9)} bytes, ${redacted} secrets taken out${cut ? ', its end only' : ''}\n`,
    );
    const known = options.anonymize
      ? 'Names that the facts do not know may still be in the logs: look before you send it.\n'
      : '';
    terminal.out(
      options.json
        ? JSON.stringify({ file: options.out, ...manifest }, null, 2) + '\n'
        : `${options.out}\n${lines.join('')}${known}`,
    );
    return 0;
  },
});

interface Contents {
  readonly site: Site;
  readonly facts: Facts;
  readonly logs: readonly BundledLog[];
}

async function contentsOf(
  options: SiteOptionValues & {
    readonly serverFacts: readonly string[];
    readonly facts: string | undefined;
    readonly stdin: boolean;
  },
  terminal: Terminal,
): Promise<Contents> {
  if (options.stdin) {
    const { readSent } = await import('../bundle-file.ts');
    return readSent(await terminal.readStdin());
  }
  if (options.facts === undefined) {
    return withSite(options, terminal, async (open) => ({
      site: open.site,
      facts: await open.collect(),
      logs: [],
    }));
  }
  const { loadFacts } = await import('../../facts/load.ts');
  const { siteOf } = await import('../../facts/site-of.ts');
  const facts = await loadFacts(options.facts, terminal.readStdin);
  return { site: siteOf(facts), facts, logs: [] };
}

/** @throws OdjError FileUnwritable, also where the file is there already */
async function saveNew(file: string, bytes: Uint8Array): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { OdjError, reasonOf } = await import('../../errors.ts');
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new OdjError('FileUnwritable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
}
