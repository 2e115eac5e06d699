import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import { parseDistinguishedName, sameDistinguishedName } from '../directory/distinguished-name.ts';
import { isOdjError, OdjError, reasonOf } from '../errors.ts';
import { siteSchema, type Site } from './site.ts';

/** Reads a site file (YAML or JSON). Throws `FileUnreadable` or `SiteInvalid`, which names line and column. */
export async function loadSite(file: string): Promise<Site> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new OdjError('FileUnreadable', { file, reason: reasonOf(cause) }, { target: file, cause });
  }
  return parseSite(text, file);
}

/** The same from text; `file` is for messages only. */
export function parseSite(text: string, file: string): Site {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    throw invalid(file, lines, broken.pos[0], broken.message);
  }
  const checked = siteSchema.safeParse(document.toJS());
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw invalid(file, lines, offsetOf(document, issue?.path ?? []), describe(issue));
  }
  checkNames(checked.data, (path, reason) => {
    throw invalid(file, lines, offsetOf(document, path), reason);
  });
  return checked.data;
}

function checkNames(site: Site, refuse: (path: readonly PropertyKey[], reason: string) => never): void {
  const suffix = site.domain
    .split('.')
    .map((label) => `DC=${label}`)
    .join(',');
  for (const [index, organizationalUnit] of site.organizationalUnits.entries()) {
    const path = ['organizationalUnits', index];
    let parsed;
    try {
      parsed = parseDistinguishedName(organizationalUnit);
    } catch (cause) {
      return refuse(path, isOdjError(cause) ? cause.message : reasonOf(cause));
    }
    const labels = site.domain.split('.').length;
    if (parsed.length <= labels || !endsWith(organizationalUnit, suffix)) {
      refuse(path, `${organizationalUnit} is not a DN below ${suffix}, the domain ${site.domain}`);
    }
    const twin = site.organizationalUnits.findIndex((other) =>
      sameDistinguishedName(other, organizationalUnit),
    );
    if (twin !== index) {
      refuse(path, `${organizationalUnit} is named twice`);
    }
  }
  for (const [index, { server }] of site.connectors.entries()) {
    const twin = site.connectors.findIndex((other) => other.server.toLowerCase() === server.toLowerCase());
    if (twin !== index) {
      refuse(['connectors', index, 'server'], `${server} is named twice; a server holds one connector`);
    }
  }
}

function endsWith(distinguishedName: string, suffix: string): boolean {
  return distinguishedName
    .replaceAll(/\s*,\s*/g, ',')
    .toLowerCase()
    .endsWith(`,${suffix.toLowerCase()}`);
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  const at = issue?.path.map(String).join('.') ?? '';
  return `${at === '' ? '' : `${at}: `}${issue?.message ?? 'it does not have the expected shape'}`;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      const [start] = node.range as readonly unknown[];
      return typeof start === 'number' ? start : undefined;
    }
  }
  return undefined;
}

function invalid(file: string, lines: LineCounter, offset: number | undefined, reason: string): OdjError {
  const position = offset === undefined ? undefined : lines.linePos(offset);
  const place = position === undefined ? '' : `line ${position.line}, column ${position.col}: `;
  return new OdjError('SiteInvalid', { file, place, reason: reason.replace(/\.$/, '') }, { target: file });
}
