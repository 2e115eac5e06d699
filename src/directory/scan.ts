import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { readContainer } from './containers.ts';
import type { DirectoryContext } from './context.ts';
import type { OuReading, ScanQuery } from './directory.ts';
import { formatDistinguishedName, parseDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { equals } from './identity.ts';
import { formatGuid } from './security-descriptor/guid.ts';

const attributes = ['nTSecurityDescriptor', 'objectGUID'];
const organizationalUnitClass = 'organizationalUnit';

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

/** The base as the directory spells it. */
async function existing({ connection }: DirectoryContext, base: string): Promise<string> {
  const entry = await connection.read(formatDistinguishedName(parseDistinguishedName(base)), ['1.1']);
  if (entry === null) {
    const { server } = connection;
    throw new OdjError('OuNotFound', { organizationalUnit: base, server }, { target: base });
  }
  return entry.distinguishedName;
}

function readingOf(entry: Entry): OuReading {
  const { distinguishedName: organizationalUnit } = entry;
  const securityDescriptor = entry.bytes('nTSecurityDescriptor');
  if (securityDescriptor === undefined) {
    const { id, message, remedy } = new OdjError('OuDescriptorUnreadable', { organizationalUnit });
    return { organizationalUnit, objectGuid: null, securityDescriptor: null, error: { id, message, remedy } };
  }
  return {
    organizationalUnit,
    objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
    securityDescriptor: securityDescriptor.toString('base64'),
    error: null,
  };
}
