import { decodeConfig } from '../config/encoding.ts';

/** How the texts of a document are changed before it leaves. */
export interface Cleaning {
  readonly text: (given: string) => string;
  readonly securityDescriptor: (base64: string) => string;
}

/** Keys whose values are words of a protocol or ours, not of an organization. */
const vocabulary = new Set([
  ...['kind', 'state', 'serviceState', 'startMode', 'status', 'version', 'build', 'format'],
  ...['id', 'severity', 'title', 'why', 'link'],
]);

/**
 * The same document with each text cleaned: those in files that it holds (`content`, base64) too, while security
 * descriptors stay descriptors. Pure.
 */
export function cleaned(value: unknown, cleaning: Cleaning, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => cleaned(item, cleaning, key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([inner, item]) => [inner, cleaned(item, cleaning, inner)]),
    );
  }
  if (typeof value !== 'string' || vocabulary.has(key)) {
    return value;
  }
  if (key === 'securityDescriptor') {
    return cleaning.securityDescriptor(value);
  }
  return key === 'content' ? cleanedFile(value, cleaning) : cleaning.text(value);
}

/** The text of a config file, as UTF-8 where anything in it changed; what is no text is left out. */
function cleanedFile(base64: string, { text }: Cleaning): string {
  let before: string;
  try {
    before = decodeConfig(Buffer.from(base64, 'base64')).text;
  } catch {
    return '';
  }
  const after = text(before);
  return after === before
    ? base64
    : Buffer.from(after.replace(/encoding=(["'])[^"']*\1/, 'encoding="utf-8"')).toString('base64');
}
