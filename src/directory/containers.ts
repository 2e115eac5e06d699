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
  const domain = await context.domain();
  const pointers = ['wellKnownObjects', 'otherWellKnownObjects'].flatMap((type) => domain.texts(type));
  const target = pointedAt(pointers, guid);
  return target === undefined ? null : context.connection.read(target, ['objectClass', ...attributes]);
}

/**
 * The DN that a value `B:32:<GUID>:<DN>` points at. That of a deleted object carries a line feed and "DEL:" in its
 * name.
 */
export function pointedAt(pointers: readonly string[], guid: string): string | undefined {
  const prefix = `b:${guid.length}:${guid}:`.toLowerCase();
  return pointers
    .filter((pointer) => pointer.toLowerCase().startsWith(prefix))
    .map((pointer) => pointer.slice(prefix.length))
    .find((target) => !/(?:\\0a|\n)del:/i.test(target));
}
