import type { DirectoryContext } from './context.ts';
import type { Entry } from './entry.ts';

/**
 * A container of the domain by its well-known GUID (MS-ADTS 6.1.1.4), so that localized names and redirected
 * containers are found; null where the pointer is missing, or what it points at is deleted or cannot be seen.
 *
 * @param guid as in manifests/permissions.json: 32 hexadecimal digits
 * @param attributes what to read of it
 */
export async function readContainer(
  context: DirectoryContext,
  guid: string,
  attributes: readonly string[],
): Promise<Entry | null> {
  const { entry } = await findContainer(context, guid, attributes);
  return entry;
}

export interface FoundContainer {
  readonly entry: Entry | null;
  /** What the pointer is where there is no entry; it completes "its pointer ...". */
  readonly reason: string;
}

/** The same, with the reason where there is none. */
export async function findContainer(
  context: DirectoryContext,
  guid: string,
  attributes: readonly string[],
): Promise<FoundContainer> {
  const domain = await context.domain();
  const pointers = ['wellKnownObjects', 'otherWellKnownObjects'].flatMap((type) => domain.texts(type));
  const targets = targetsOf(pointers, guid);
  const target = targets.find((candidate) => !isDeleted(candidate));
  if (target === undefined) {
    const [deleted] = targets;
    return {
      entry: null,
      reason: deleted === undefined ? 'is missing' : `points at a deleted object (${oneLine(deleted)})`,
    };
  }
  const entry = await context.connection.read(target, ['objectClass', ...attributes]);
  return { entry, reason: `points at "${target}", which is not there or may not be seen` };
}

/**
 * The DN that a value `B:32:<GUID>:<DN>` points at. That of a deleted object carries a line feed and "DEL:" in its
 * name.
 */
export function pointedAt(pointers: readonly string[], guid: string): string | undefined {
  return targetsOf(pointers, guid).find((target) => !isDeleted(target));
}

function targetsOf(pointers: readonly string[], guid: string): readonly string[] {
  const prefix = `b:${guid.length}:${guid}:`.toLowerCase();
  return pointers
    .filter((pointer) => pointer.toLowerCase().startsWith(prefix))
    .map((pointer) => pointer.slice(prefix.length));
}

function isDeleted(distinguishedName: string): boolean {
  return /(?:\\0a|\n)del:/i.test(distinguishedName);
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '\\0A');
}
