import type { Filter } from 'ldapts';
import { isOdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import { parentOf } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { any, equals } from './identity.ts';
import { formatGuid, guidBytes } from './security-descriptor/guid.ts';
import { Together } from './together.ts';

/** Servers compare each object with each name, so that more at once take longer for each. */
const mostTogether = 32;

type Found = readonly PromiseSettledResult<Entry | null>[];

/** Reads objects by DN, those asked for at once in one request; null where there is none, or it may not be seen. */
export function readingByName(
  context: DirectoryContext,
  attributes: readonly string[],
): Together<string, Entry | null> {
  return new Together(mostTogether, (names) => readByName(context, names, attributes));
}

/** The same by objectGUID: under whatever name they have by now. `attributes` must name objectGUID. */
export function readingByGuid(
  context: DirectoryContext,
  attributes: readonly string[],
): Together<string, Entry | null> {
  return new Together(mostTogether, (guids) => readByGuid(context, guids, attributes));
}

/**
 * One search for those that stand next to each other. One that it does not find, or that the directory spells in
 * another way, is asked for by itself.
 */
async function readByName(
  context: DirectoryContext,
  distinguishedNames: readonly string[],
  attributes: readonly string[],
): Promise<Found> {
  const siblings = Map.groupBy(distinguishedNames, (name) => parentOf(name) ?? '');
  const searches = [...siblings].map(([parent, names]) => {
    const filters = names.map((name) => equals('distinguishedName', name));
    return searchTogether(context, { base: parent, scope: 'one', filters, attributes });
  });
  const entries = (await Promise.all(searches)).flat();
  const found = new Map(entries.map((entry) => [entry.distinguishedName, entry]));
  return readMissing(context, distinguishedNames, attributes, (name) => found.get(name) ?? name);
}

/** One that a search of the domain does not find, as it is in another partition, is asked for by itself. */
async function readByGuid(
  context: DirectoryContext,
  guids: readonly string[],
  attributes: readonly string[],
): Promise<Found> {
  const filters = guids.map((guid) => equals('objectGUID', Buffer.from(guidBytes(guid))));
  const search = { base: context.domainName, scope: 'sub', filters, attributes } as const;
  const entries = await searchTogether(context, search);
  const found = new Map(entries.map((entry) => [formatGuid(entry.requiredBytes('objectGUID')), entry]));
  return readMissing(context, guids, attributes, (guid) => found.get(guid) ?? `<GUID=${guid}>`);
}

/** @param find gives the object, or the name that it is to be asked for by */
function readMissing(
  { connection }: DirectoryContext,
  wanted: readonly string[],
  attributes: readonly string[],
  find: (wanted: string) => Entry | string,
): Promise<Found> {
  return Promise.allSettled(
    wanted.map(async (one) => {
      const found = find(one);
      return typeof found === 'string' ? connection.read(found, attributes, { dacl: true }) : found;
    }),
  );
}

async function searchTogether(
  { connection }: DirectoryContext,
  search: {
    readonly base: string;
    readonly scope: 'one' | 'sub';
    readonly filters: Filter[];
    readonly attributes: readonly string[];
  },
): Promise<readonly Entry[]> {
  const { base, scope, filters, attributes } = search;
  if (filters.length === 1) {
    return [];
  }
  try {
    return await connection.search(base, any(...filters), attributes, { scope, dacl: true, few: true });
  } catch (error) {
    const isOver = isOdjError(error) && ['DirectoryDisconnected', 'DirectoryTimeout'].includes(error.id);
    if (!isOdjError(error) || isOver) {
      throw error;
    }
    // What is wrong with the base, or with so many at once, is told of each one where it still holds.
    return [];
  }
}
