import permissions from '../../manifests/permissions.json' with { type: 'json' };
import { OdjError } from '../errors.ts';
import type { DirectoryContext } from './context.ts';
import type { AccountChange, Msa, MsaKind } from './directory.ts';
import type { Entry } from './entry.ts';
import { holdersOf, right } from './holders.ts';
import { linkAttribute, type Computer } from './identity.ts';

/** What is about to be done, and to what. */
export interface Intention {
  readonly kind: MsaKind;
  readonly steps: readonly AccountChange[];
  readonly existing: Msa | null;
  readonly computer: Computer | null;
  /** Where accounts are made; not needed for one that is there. */
  readonly container: Entry | null;
}

/** The attribute that a step writes of an existing account. */
export const attributeOf: Readonly<Partial<Record<AccountChange, string>>> = {
  EncryptionTypesSet: 'msDS-SupportedEncryptionTypes',
  Enabled: 'userAccountControl',
  PasswordReadersAdded: 'msDS-GroupMSAMembership',
};

/**
 * Asks the directory itself whether the caller may do every step, before the first is done.
 *
 * @throws OdjError MsaCreateDenied, MsaChangeDenied, MsaLinkDenied
 */
export async function checkRights(context: DirectoryContext, intention: Intention): Promise<void> {
  const { kind, steps, existing, computer, container } = intention;
  if (existing === null) {
    if (container !== null && !container.holds('allowedChildClassesEffective', kind)) {
      const target = container.distinguishedName;
      const who = await holdersOf(context, target, right.createChild, permissions.classes[kind]);
      throw new OdjError('MsaCreateDenied', { accountClass: kind, container: target, who }, { target });
    }
  } else {
    await checkChangeRights(context, existing, steps);
  }
  if (steps.includes('Linked') && computer !== null) {
    await requireLinkRight(context, computer);
  }
}

/** @throws OdjError MsaLinkDenied */
export async function requireLinkRight(context: DirectoryContext, computer: Computer): Promise<void> {
  if (!computer.mayLink) {
    const target = computer.distinguishedName;
    const who = await holdersOf(context, target, right.writeProperty, permissions.attributes[linkAttribute]);
    throw new OdjError('MsaLinkDenied', { computer: target, who }, { target });
  }
}

async function checkChangeRights(
  context: DirectoryContext,
  existing: Msa,
  steps: readonly AccountChange[],
): Promise<void> {
  const needed = steps.flatMap((step) => attributeOf[step] ?? []);
  if (needed.length === 0) {
    return;
  }
  const target = existing.distinguishedName;
  const entry = await context.connection.read(target, ['allowedAttributesEffective']);
  const denied = needed.find((attribute) => entry?.holds('allowedAttributesEffective', attribute) !== true);
  if (denied !== undefined) {
    const who = await holdersOf(context, target, right.writeProperty);
    throw new OdjError('MsaChangeDenied', { name: existing.name, attribute: denied, who }, { target });
  }
}
