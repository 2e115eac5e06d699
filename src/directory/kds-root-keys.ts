import permissions from '../../manifests/permissions.json' with { type: 'json' };
import type { DirectoryContext } from './context.ts';
import type { KdsRootKey } from './directory.ts';
import type { Entry } from './entry.ts';
import { equals } from './identity.ts';
import { formatDistinguishedName } from './distinguished-name.ts';

const keyClass = 'msKds-ProvRootKey';
const millisecondsPerHour = 3_600_000;

/** Where the forest keeps the keys that group accounts' passwords come from, from the top (MS-GKDI 2.2.2). */
const path = ['Services', 'Group Key Distribution Service', 'Master Root Keys'];

/**
 * The root keys of the Group Key Distribution Service. By default only administrators see them: null where there is
 * none to be seen, unless the caller could make one there, and so would see it.
 */
export async function readKdsRootKeys(context: DirectoryContext): Promise<readonly KdsRootKey[] | null> {
  const places = placesIn(context.configurationName);
  const [keys, ...above] = await Promise.all([
    keysBelow(context, places.at(-1) ?? ''),
    ...places.toReversed().map((place) => readChildClasses(context, place)),
  ]);
  if (keys.length > 0) {
    return keys;
  }
  const mayMake = above.find((entry) => entry !== null)?.texts('allowedChildClassesEffective') ?? [];
  return mayMake.length === 0 ? null : [];
}

function placesIn(configuration: string): readonly string[] {
  const places: string[] = [];
  for (const name of path) {
    places.push(
      `${formatDistinguishedName([[{ type: 'CN', value: name }]])},${places.at(-1) ?? configuration}`,
    );
  }
  return places;
}

function readChildClasses(context: DirectoryContext, place: string): Promise<Entry | null> {
  return context.connection.read(place, ['allowedChildClassesEffective']);
}

async function keysBelow(context: DirectoryContext, container: string): Promise<readonly KdsRootKey[]> {
  const { connection } = context;
  if ((await connection.read(container, ['1.1'])) === null) {
    return [];
  }
  const attributes = ['cn', 'msKds-UseStartTime'];
  const found = await connection.search(container, equals('objectClass', keyClass), attributes, {
    scope: 'one',
  });
  return found.map((key) => {
    const useStart = key.text('msKds-UseStartTime');
    return { id: key.requiredText('cn'), useStartTime: useStart === undefined ? null : fileTime(useStart) };
  });
}

/** 100 nanoseconds since 1601 (MS-DTYP 2.3.3) as ISO 8601. */
function fileTime(text: string): string {
  const between1601And1970 = 11_644_473_600_000;
  return new Date(Number(BigInt(text) / 10_000n) - between1601And1970).toISOString();
}

/** Why no group account's password could be made with these keys now; undefined where one can, or it cannot be told. */
export function rootKeyObstacle(keys: readonly KdsRootKey[] | null, now: string): string | undefined {
  if (keys === null || keys.some((key) => isEffective(key, now))) {
    return undefined;
  }
  const times = keys.flatMap(({ useStartTime }) => useStartTime ?? []);
  return times.length === 0
    ? 'the forest has no KDS root key, so no password could be made for it'
    : `the KDS root key is used from ${times.toSorted()[0] ?? ''} on, and domain controllers wait ${permissions.account.kdsRootKeyHours} hours more`;
}

/** Whether every domain controller takes the key by now. */
export function isEffective({ useStartTime }: KdsRootKey, now: string): boolean {
  return (
    useStartTime !== null &&
    Date.parse(useStartTime) + permissions.account.kdsRootKeyHours * millisecondsPerHour <= Date.parse(now)
  );
}
