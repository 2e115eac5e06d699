import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod';
import { readBundle, type BundledLog } from '../bundle/bundle.ts';
import { OdjError, reasonOf } from '../errors.ts';
import type { Facts } from '../facts/facts.ts';
import { parseFacts } from '../facts/load.ts';
import { siteOf } from '../facts/site-of.ts';
import { siteSchema, type Site } from '../site/site.ts';

/** Of a longer log only its end goes into a bundle. */
const mostLogBytes = 16 * 1024 * 1024;

/**
 * The site and the facts that a bundle holds.
 *
 * @throws OdjError FileUnreadable, BundleInvalid, FactsInvalid
 */
export async function loadBundle(file: string): Promise<{ site: Site; facts: Facts }> {
  const bundle = readBundle(await readFile(file).catch(unreadable(file)), file);
  const site = siteSchema.safeParse(JSON.parse(bundle.site));
  if (!site.success) {
    const reason = `site.json: ${z.prettifyError(site.error).replace(/\s+/g, ' ')}`;
    throw new OdjError('BundleInvalid', { file, reason }, { target: file });
  }
  return { site: site.data, facts: parseFacts(bundle.facts, `${file}/facts.json`) };
}

const sent = z.strictObject({
  facts: z.unknown(),
  logs: z.array(z.strictObject({ name: z.string(), text: z.string() })),
});

/**
 * What New-OdjSupportBundle sends.
 *
 * @throws OdjError UsageInvalid, FactsInvalid
 */
export function readSent(text: string): {
  site: Site;
  facts: Facts;
  logs: readonly BundledLog[];
} {
  let request: z.infer<typeof sent>;
  try {
    request = sent.parse(JSON.parse(text));
  } catch (cause) {
    throw new OdjError('UsageInvalid', { reason: `stdin: ${reasonOf(cause)}` }, { cause });
  }
  const facts = parseFacts(JSON.stringify(request.facts), 'stdin');
  return { site: siteOf(facts), facts, logs: request.logs.map((log) => ({ ...log, isCut: false })) };
}

/** @throws OdjError FileUnreadable */
export async function loadLog(file: string): Promise<BundledLog> {
  const handle = await open(file).catch(unreadable(file));
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, mostLogBytes));
    await handle.read(bytes, 0, bytes.length, size - bytes.length);
    const isUtf16 = bytes.indexOf(0) !== -1;
    return {
      name: basename(file),
      text: bytes.toString(isUtf16 ? 'utf16le' : 'utf8'),
      isCut: size > bytes.length,
    };
  } catch (cause) {
    return unreadable(file)(cause);
  } finally {
    await handle.close();
  }
}

function unreadable(file: string): (cause: unknown) => never {
  return (cause) => {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  };
}
