import type { Filter } from 'ldapts';
import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { isOdjError, OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import { formatDistinguishedName, parentOf, parseDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { holdersOf, right } from './holders.ts';
import { any, classOf, equals } from './identity.ts';
import { refuseOtherDomain } from './other-domain.ts';
import { sameExplicitDacl } from './security-descriptor/compare.ts';
import { formatGuid, guidBytes } from './security-descriptor/guid.ts';
import { Together } from './together.ts';

/** An OU or container whose DACL was read. */
export interface PermissionTarget {
  /** As the directory spells it. */
  readonly distinguishedName: string;
  readonly objectGuid: string;
  /** Self-relative, DACL only. */
  readonly securityDescriptor: Buffer;
  /** Whether the caller may write the DACL. */
  readonly mayWrite: boolean;
}

const supportedClasses = ['organizationalUnit', 'container'];

/** More name more than one request is worth, and let the time between reading and writing grow. */
const mostTogether = 64;

/** Reads the DACLs of OUs, and of containers that new computers go to: those asked for at once, in one request. */
export class TargetReader {
  readonly #context: DirectoryContext;
  readonly #byName: Together<string, Entry | null>;
  readonly #byGuid: Together<string, Entry | null>;

  constructor(context: DirectoryContext) {
    this.#context = context;
    this.#byName = new Together(mostTogether, (names) => readByName(context, names));
    this.#byGuid = new Together(mostTogether, (guids) => readByGuid(context, guids));
  }

  /**
   * @throws OdjError DistinguishedNameInvalid, OuNotFound, DirectoryAnswerUnexpected (its class may not be read),
   *   OuClassUnsupported, OuDescriptorUnreadable
   */
  async read(organizationalUnit: string): Promise<PermissionTarget> {
    const distinguishedName = formatDistinguishedName(parseDistinguishedName(organizationalUnit));
    return targetOf(this.#context, await this.#byName.ask(distinguishedName), organizationalUnit);
  }

  /** The same by objectGUID, so that one that was renamed or moved is still found. */
  async readByGuid(objectGuid: string, organizationalUnit: string): Promise<PermissionTarget> {
    return targetOf(this.#context, await this.#byGuid.ask(objectGuid), organizationalUnit);
  }
}

const attributes = ['nTSecurityDescriptor', 'objectGUID', 'objectClass', 'sDRightsEffective'];

function readEntry(context: DirectoryContext, distinguishedName: string): Promise<Entry | null> {
  return context.connection.read(distinguishedName, attributes, { dacl: true });
}

/**
 * One search for those that stand next to each other. One that it does not find, or that the directory spells in
 * another way, is asked for by itself.
 */
async function readByName(
  context: DirectoryContext,
  distinguishedNames: readonly string[],
): Promise<readonly PromiseSettledResult<Entry | null>[]> {
  const siblings = Map.groupBy(distinguishedNames, (name) => parentOf(name) ?? '');
  const searches = [...siblings].map(async ([parent, names]) =>
    names.length === 1
      ? []
      : searchTogether(
          context,
          parent,
          'one',
          any(...names.map((name) => equals('distinguishedName', name))),
        ),
  );
  const found = new Map(
    (await Promise.all(searches)).flat().map((entry) => [entry.distinguishedName, entry] as const),
  );
  return Promise.allSettled(
    distinguishedNames.map(async (name) => found.get(name) ?? (await readEntry(context, name))),
  );
}

/** One search for all; one that it does not find (it may be in another partition) is asked for by itself. */
async function readByGuid(
  context: DirectoryContext,
  guids: readonly string[],
): Promise<readonly PromiseSettledResult<Entry | null>[]> {
  const filters = guids.map((guid) => equals('objectGUID', Buffer.from(guidBytes(guid))));
  const entries =
    guids.length === 1 ? [] : await searchTogether(context, context.domainName, 'sub', any(...filters));
  const found = new Map(entries.map((entry) => [formatGuid(entry.requiredBytes('objectGUID')), entry]));
  return Promise.allSettled(
    guids.map(async (guid) => found.get(guid) ?? (await readEntry(context, `<GUID=${guid}>`))),
  );
}

async function searchTogether(
  context: DirectoryContext,
  base: string,
  scope: 'one' | 'sub',
  filter: Filter,
): Promise<readonly Entry[]> {
  try {
    return await context.connection.search(base, filter, attributes, { scope, dacl: true, few: true });
  } catch (error) {
    const isOver = isOdjError(error) && ['DirectoryDisconnected', 'DirectoryTimeout'].includes(error.id);
    if (!isOdjError(error) || isOver) {
      throw error;
    }
    // What is wrong with the base, or with so many at once, is told of each one where it still holds.
    return [];
  }
}

function targetOf(
  context: DirectoryContext,
  entry: Entry | null,
  organizationalUnit: string,
): PermissionTarget {
  const about = { target: organizationalUnit };
  if (entry === null) {
    refuseOtherDomain(context, organizationalUnit);
    const { server } = context.connection;
    throw new OdjError('OuNotFound', { organizationalUnit, server }, about);
  }
  entry.requiredText('objectClass');
  if (!supportedClasses.some((name) => entry.holds('objectClass', name))) {
    throw new OdjError('OuClassUnsupported', { organizationalUnit, objectClass: classOf(entry) }, about);
  }
  const securityDescriptor = entry.bytes('nTSecurityDescriptor');
  if (securityDescriptor === undefined) {
    throw new OdjError('OuDescriptorUnreadable', { organizationalUnit }, about);
  }
  const writable = entry.integer('sDRightsEffective') ?? 0;
  return {
    distinguishedName: entry.distinguishedName,
    objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
    securityDescriptor,
    mayWrite: (writable & permissions.daclSecurityInformation) !== 0,
  };
}

/** @throws OdjError OuWriteDenied, naming who could do it */
export async function requireWritable(context: DirectoryContext, target: PermissionTarget): Promise<void> {
  if (!target.mayWrite) {
    const { distinguishedName } = target;
    const who = await holdersOf(context, distinguishedName, right.writeDacl);
    throw new OdjError(
      'OuWriteDenied',
      { organizationalUnit: distinguishedName, who },
      { target: distinguishedName },
    );
  }
}

/**
 * Writes the DACL and reads it back.
 *
 * @throws OdjError OuWriteNotKept where its explicit entries are not the ones that were written
 */
export async function writeDacl(
  context: DirectoryContext,
  reader: TargetReader,
  target: PermissionTarget,
  dacl: Buffer,
): Promise<void> {
  const { distinguishedName, objectGuid } = target;
  // Under whatever name it has by now: another object may have come to be called as this one was.
  await context.connection.modify(`<GUID=${objectGuid}>`, [
    { operation: 'replace', type: 'nTSecurityDescriptor', value: dacl },
  ]);
  const { securityDescriptor } = await reader.readByGuid(objectGuid, distinguishedName);
  if (!sameExplicitDacl(securityDescriptor, dacl)) {
    throw new OdjError(
      'OuWriteNotKept',
      { organizationalUnit: distinguishedName },
      { target: distinguishedName },
    );
  }
  if (!securityDescriptor.equals(dacl)) {
    context.warn(
      `The domain controller worked out the inherited permissions of "${distinguishedName}" anew.`,
    );
  }
}
