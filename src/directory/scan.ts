import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { readContainer } from './containers.ts';
import type { DirectoryContext } from './context.ts';
import type { OuReading, ScanQuery } from './directory.ts';
import { formatDistinguishedName, parseDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { equals } from './identity.ts';
import { inOrder } from './in-order.ts';
import { formatGuid } from './security-descriptor/guid.ts';

const attributes = ['nTSecurityDescriptor', 'objectGUID'];
const organizationalUnitClass = 'organizationalUnit';
const requestsUnderWay = 8;

/**
 * Reads the DACL of every OU at and below the base, page by page, and at last that of the default container for
 * computers where it is no OU and is there too.
 *
 * @throws OdjError OuNotFound where there is no such base, DistinguishedNameInvalid
 */
export async function* scanOrganizationalUnits(
  context: DirectoryContext,
  query: ScanQuery,
): AsyncGenerator<OuReading, void, undefined> {
  const { connection, domainName } = context;
  const base = query.base === undefined ? domainName : await existing(context, query.base);
  // objectCategory is indexed whatever the domain controller's version.
  const units = equals('objectCategory', organizationalUnitClass);
  for await (const page of connection.pages(base, units, attributes, { dacl: true })) {
    for (const entry of page) {
      yield readingOf(entry);
    }
  }
  const container = await readContainer(context, permissions.wellKnownObjects.computers, []);
  if (
    container !== null &&
    !container.holds('objectClass', organizationalUnitClass) &&
    isWithin(container.distinguishedName, base)
  ) {
    const entry = await connection.read(container.distinguishedName, attributes, { dacl: true });
    yield readingOf(entry ?? container);
  }
}

/** Both as the directory spells them. */
function isWithin(distinguishedName: string, base: string): boolean {
  return `,${distinguishedName}`.toLowerCase().endsWith(`,${base}`.toLowerCase());
}

/** The DACLs of objects that are named; where one is not there, its entry says so. */
export function readDescriptors(
  { connection }: DirectoryContext,
  distinguishedNames: readonly string[],
): Promise<readonly OuReading[]> {
  const read = async (distinguishedName: string): Promise<OuReading> => {
    const entry = await connection.read(distinguishedName, attributes, { dacl: true });
    return entry === null
      ? unread(distinguishedName, notFound(distinguishedName, connection.server))
      : readingOf(entry);
  };
  return inOrder(distinguishedNames, requestsUnderWay, read, (name) => name);
}

/** The base as the directory spells it. */
export async function existing({ connection }: DirectoryContext, base: string): Promise<string> {
  const entry = await connection.read(formatDistinguishedName(parseDistinguishedName(base)), ['1.1']);
  if (entry === null) {
    throw notFound(base, connection.server);
  }
  return entry.distinguishedName;
}

function notFound(organizationalUnit: string, server: string): OdjError {
  return new OdjError('OuNotFound', { organizationalUnit, server }, { target: organizationalUnit });
}

function readingOf(entry: Entry): OuReading {
  const { distinguishedName: organizationalUnit } = entry;
  const securityDescriptor = entry.bytes('nTSecurityDescriptor');
  if (securityDescriptor === undefined) {
    return unread(organizationalUnit, new OdjError('OuDescriptorUnreadable', { organizationalUnit }));
  }
  return {
    organizationalUnit,
    objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
    securityDescriptor: securityDescriptor.toString('base64'),
    error: null,
  };
}

function unread(organizationalUnit: string, { id, message, remedy }: OdjError): OuReading {
  return { organizationalUnit, objectGuid: null, securityDescriptor: null, error: { id, message, remedy } };
}
