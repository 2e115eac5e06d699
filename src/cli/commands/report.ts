import type { Part } from '../../report/report.ts';
import { defineCommand, type Terminal } from '../define.ts';
import { reportOptions, writeReport } from '../report-options.ts';

export const reportCommand = defineCommand({
  name: 'report',
  summary: 'One report of many facts documents: every server of a fleet, examined where they lie',
  positional: 'folder',
  options: {
    folder: {
      type: 'text',
      required: true,
      describe: 'The folder with the facts documents (*.json); of each server the newest counts',
    },
    ...reportOptions,
  },
  examples: [
    { command: 'odj report facts', does: 'What is not right anywhere; exit code 0 when that is nothing' },
    {
      command: 'odj report facts --html fleet.html --junit fleet.xml',
      does: 'A page for people and the same for a pipeline',
    },
  ],
  run: async (options, terminal) => {
    const { reportOf } = await import('../../report/report.ts');
    const parts: Part[] = [];
    for (const file of await documentsIn(options.folder)) {
      parts.push(await examineDocument(file, terminal));
    }
    return writeReport(reportOf(parts), options, terminal, { onlyOpen: true });
  },
});

/** @throws OdjError FileUnreadable, FactsNotFound */
async function documentsIn(folder: string): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises');
  const path = await import('node:path');
  const { OdjError, reasonOf } = await import('../../errors.ts');
  let names: readonly string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch (cause) {
    throw new OdjError(
      'FileUnreadable',
      { file: folder, reason: reasonOf(cause) },
      { target: folder, cause },
    );
  }
  const documents = names.filter((name) => name.toLowerCase().endsWith('.json')).toSorted();
  if (documents.length === 0) {
    throw new OdjError('FactsNotFound', { folder }, { target: folder });
  }
  return documents.map((name) => path.join(folder, name));
}

/** A document that cannot be read does not keep the others from being told, and is never good. */
async function examineDocument(file: string, { readStdin }: Terminal): Promise<Part> {
  const { loadFacts } = await import('../../facts/load.ts');
  const { siteOf } = await import('../../facts/site-of.ts');
  const { examine } = await import('../../findings/examine.ts');
  const { isOdjError } = await import('../../errors.ts');
  const { partOf, unreadablePart } = await import('../../report/report.ts');
  try {
    const facts = await loadFacts(file, readStdin);
    const site = siteOf(facts);
    return partOf(site, facts, examine(site, facts));
  } catch (thrown) {
    if (!isOdjError(thrown)) {
      throw thrown;
    }
    return unreadablePart(file, thrown);
  }
}
