import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { OdjError, reasonOf } from '../errors.ts';
import { redact } from '../logs/redact.ts';
import { Pseudonyms } from './anonymize.ts';
import { cleaned, type Cleaning } from './document.ts';

/** What a support bundle is made of. */
export interface BundleContents {
  /** A facts document, the site it is judged by and the findings: plain JSON. */
  readonly facts: unknown;
  readonly site: unknown;
  readonly findings: unknown;
  readonly logs: readonly BundledLog[];
}

export interface BundledLog {
  /** Without a folder. */
  readonly name: string;
  readonly text: string;
  /** The log was longer: this is its end. */
  readonly isCut: boolean;
}

const manifestSchema = z.object({
  format: z.literal(1),
  tool: z.string(),
  created: z.string(),
  anonymized: z.boolean(),
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      /** How many secrets were taken out of it. */
      redacted: z.number(),
      /** Of a log that was longer, only the end is here. */
      cut: z.boolean(),
    }),
  ),
});
export type BundleManifest = z.infer<typeof manifestSchema>;

export interface Bundle {
  readonly manifest: BundleManifest;
  /** JSON texts. */
  readonly facts: string;
  readonly site: string;
}

/** More is no bundle of ours, whatever a file claims to unpack to. */
const mostBytes = 512 * 1024 * 1024;

/**
 * A zip file with facts, site, findings and logs, and a manifest of them. Tokens, join blobs and passwords are taken
 * out always, names of the organization where asked.
 *
 * @param about.created ISO 8601, UTC
 */
export function makeBundle(
  { facts, site, findings, logs }: BundleContents,
  { anonymize, created }: { readonly anonymize: boolean; readonly created: string },
): { readonly bytes: Uint8Array; readonly manifest: BundleManifest } {
  const pseudonyms = anonymize ? new Pseudonyms([facts, site]) : undefined;
  const cleaning: Cleaning = {
    text: (given) => pseudonyms?.text(redact(given)) ?? redact(given),
    securityDescriptor: (base64) => pseudonyms?.securityDescriptor(base64) ?? base64,
  };
  const asJson = (document: unknown): string => JSON.stringify(cleaned(document, cleaning), null, 2) + '\n';
  const files = [
    { name: 'facts.json', text: asJson(facts), cut: false },
    { name: 'site.json', text: asJson(site), cut: false },
    { name: 'findings.json', text: asJson(findings), cut: false },
    ...logs.map(({ name, text, isCut }) => ({
      name: `logs/${pseudonyms?.text(name) ?? name}`,
      text: cleaning.text(text),
      cut: isCut,
    })),
  ].map((file) => ({ ...file, content: strToU8(file.text) }));
  const manifest: BundleManifest = {
    format: 1,
    tool: `OdjConnector ${packageJson.version}`,
    created,
    anonymized: anonymize,
    files: files.map(({ name, text, content, cut }) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      redacted: [...text.matchAll(/\[redacted [\w ]+\]/g)].length,
      cut,
    })),
  };
  const packed: Zippable = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2) + '\n'),
    ...Object.fromEntries(files.map(({ name, content }) => [name, content])),
  };
  return { bytes: zipSync(packed, { mtime: created }), manifest };
}

/**
 * Reads what a bundle is judged by, and checks every file in it against the manifest.
 *
 * @throws OdjError BundleInvalid
 */
export function readBundle(bytes: Uint8Array, file: string): Bundle {
  const refuse = (reason: string, cause?: unknown): OdjError =>
    new OdjError('BundleInvalid', { file, reason }, { target: file, cause });
  let unpacked: Record<string, Uint8Array>;
  let manifest: BundleManifest;
  try {
    let total = 0;
    unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > mostBytes) {
          throw new Error(`it unpacks to more than ${mostBytes} bytes`);
        }
        return true;
      },
    });
    manifest = manifestSchema.parse(JSON.parse(strFromU8(unpacked['manifest.json'] ?? new Uint8Array())));
  } catch (cause) {
    throw refuse(cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause), cause);
  }
  for (const { name, sha256 } of manifest.files) {
    const content = unpacked[name];
    if (content === undefined) {
      throw refuse(`${name} is missing`);
    }
    if (createHash('sha256').update(content).digest('hex') !== sha256) {
      throw refuse(`${name} is not the file that was packed`);
    }
  }
  const text = (name: string): string => {
    const content = unpacked[name];
    if (content === undefined) {
      throw refuse(`${name} is missing`);
    }
    return strFromU8(content);
  };
  return { manifest, facts: text('facts.json'), site: text('site.json') };
}
