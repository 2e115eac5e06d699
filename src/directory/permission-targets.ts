import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import { descriptorStamp, type AttributeStamp } from './attribute-stamp.ts';
import type { DirectoryContext } from './context.ts';
import { formatDistinguishedName, parseDistinguishedName } from './distinguished-name.ts';
import type { Entry } from './entry.ts';
import { classOf } from './identity.ts';
import { refuseOtherDomain } from './other-domain.ts';
import { readingByGuid, readingByName } from './read-together.ts';
import { formatGuid } from './security-descriptor/guid.ts';
import type { Together } from './together.ts';

/** A DACL as it stands in the directory. */
export interface DescriptorReading {
  /** Self-relative, DACL only. */
  readonly securityDescriptor: Buffer;
  /** Of the descriptor's latest change; null where that may not be read. */
  readonly stamp: AttributeStamp | null;
}

/** An OU or container whose DACL was read. */
export interface PermissionTarget extends DescriptorReading {
  /** As the directory spells it. */
  readonly distinguishedName: string;
  readonly objectGuid: string;
  /** Whether the caller may write the DACL. */
  readonly mayWrite: boolean;
}

const supportedClasses = ['organizationalUnit', 'container'];
const stampAttributes = ['replPropertyMetaData', 'objectGUID'];
const readingAttributes = [...stampAttributes, 'nTSecurityDescriptor'];
const targetAttributes = [...readingAttributes, 'objectClass', 'sDRightsEffective'];

/** Reads the DACLs of OUs, and of containers that new computers go to: those asked for at once, in one request. */
export class TargetReader {
  readonly #context: DirectoryContext;
  readonly #byName: Together<string, Entry | null>;
  readonly #byGuid: Together<string, Entry | null>;
  readonly #readings: Together<string, Entry | null>;
  readonly #stamps: Together<string, Entry | null>;

  constructor(context: DirectoryContext) {
    this.#context = context;
    this.#byName = readingByName(context, targetAttributes);
    this.#byGuid = readingByGuid(context, targetAttributes);
    this.#readings = readingByGuid(context, readingAttributes);
    this.#stamps = readingByGuid(context, stampAttributes);
  }

  /**
   * @throws OdjError DistinguishedNameInvalid, OuNotFound, DirectoryAnswerUnexpected (its class may not be read),
   *   OuClassUnsupported, OuDescriptorUnreadable
   */
  async read(organizationalUnit: string): Promise<PermissionTarget> {
    const distinguishedName = formatDistinguishedName(parseDistinguishedName(organizationalUnit));
    return this.#target(await this.#byName.ask(distinguishedName), organizationalUnit);
  }

  /** The same by objectGUID, so that one that was renamed or moved is still found. */
  async readByGuid(objectGuid: string, organizationalUnit: string): Promise<PermissionTarget> {
    return this.#target(await this.#byGuid.ask(objectGuid), organizationalUnit);
  }

  /**
   * What stands there now, where all else is known.
   *
   * @throws OdjError OuNotFound, OuDescriptorUnreadable
   */
  async readAgain({ objectGuid, distinguishedName }: PermissionTarget): Promise<DescriptorReading> {
    return this.#reading(await this.#readings.ask(objectGuid), distinguishedName);
  }

  /** Null where it may not be read, or the object is gone. */
  async readStamp(objectGuid: string): Promise<AttributeStamp | null> {
    const entry = await this.#stamps.ask(objectGuid);
    return descriptorStamp(entry?.bytes('replPropertyMetaData'));
  }

  #target(entry: Entry | null, organizationalUnit: string): PermissionTarget {
    if (entry === null) {
      refuseOtherDomain(this.#context, organizationalUnit);
      throw notFound(this.#context, organizationalUnit);
    }
    entry.requiredText('objectClass');
    if (!supportedClasses.some((name) => entry.holds('objectClass', name))) {
      const values = { organizationalUnit, objectClass: classOf(entry) };
      throw new OdjError('OuClassUnsupported', values, { target: organizationalUnit });
    }
    const writable = entry.integer('sDRightsEffective') ?? 0;
    return {
      ...this.#reading(entry, organizationalUnit),
      distinguishedName: entry.distinguishedName,
      objectGuid: formatGuid(entry.requiredBytes('objectGUID')),
      mayWrite: (writable & permissions.daclSecurityInformation) !== 0,
    };
  }

  #reading(entry: Entry | null, organizationalUnit: string): DescriptorReading {
    if (entry === null) {
      throw notFound(this.#context, organizationalUnit);
    }
    const securityDescriptor = entry.bytes('nTSecurityDescriptor');
    if (securityDescriptor === undefined) {
      throw new OdjError('OuDescriptorUnreadable', { organizationalUnit }, { target: organizationalUnit });
    }
    return { securityDescriptor, stamp: descriptorStamp(entry.bytes('replPropertyMetaData')) };
  }
}

export function notFound({ connection }: DirectoryContext, organizationalUnit: string): OdjError {
  const values = { organizationalUnit, server: connection.server };
  return new OdjError('OuNotFound', values, { target: organizationalUnit });
}
