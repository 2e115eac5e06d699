import type { OuReading } from './directory.ts';
import { describeEntry, type AppliedEntry } from './security-descriptor/access-check.ts';
import { createChildEntries, type CreateChildEntries } from './security-descriptor/create-child-entries.ts';
import { aceFlag } from './security-descriptor/structure.ts';

/** Enough for what is above a few hundred OUs; older ones are read again. */
const mostKnown = 4096;

type ReadDescriptors = (distinguishedNames: readonly string[]) => Promise<readonly OuReading[]>;

/** Finds out from which object above it an OU inherited an entry about creating children. */
export class InheritanceSources {
  readonly #read: ReadDescriptors;
  readonly #root: string;
  /** What each object hands down, as SDDL; null where that cannot be read. In any case, as names are compared. */
  readonly #known = new Map<string, readonly string[] | null>();
  readonly #sources = new Map<string, string | null>();
  readonly #handedDown = new Map<string, readonly string[]>();

  /** @param root DN of the domain: nothing is inherited from above it */
  constructor(root: string, read: ReadDescriptors) {
    this.#root = root.toLowerCase();
    this.#read = read;
  }

  /** Keeps what is read anyway. */
  remember(organizationalUnit: string, entries: CreateChildEntries): void {
    let handedDown = this.#handedDown.get(entries.key);
    if (handedDown === undefined) {
      handedDown = handedDownBy(entries);
      keep(this.#handedDown, entries.key, handedDown);
    }
    keep(this.#known, organizationalUnit.toLowerCase(), handedDown);
  }

  /** Reads what is above these and not known yet. */
  async prepare(organizationalUnits: Iterable<string>): Promise<void> {
    const above = new Set([...organizationalUnits].flatMap((unit) => this.#above(unit)));
    const unknown = [...above].filter((name) => !this.#known.has(name));
    for (const [index, { securityDescriptor }] of (await this.#read(unknown)).entries()) {
      const handedDown =
        securityDescriptor === null
          ? null
          : handedDownBy(createChildEntries(Buffer.from(securityDescriptor, 'base64')));
      keep(this.#known, unknown[index] ?? '', handedDown);
    }
  }

  /**
   * The nearest object above that hands the entry down, in lower case; null where that cannot be told. What is above
   * must have been prepared.
   */
  sourceOf(organizationalUnit: string, { sddl, inherited }: AppliedEntry): string | null {
    if (!inherited || sddl === null) {
      return null;
    }
    const above = this.#above(organizationalUnit);
    // Those next to it got it from the same place.
    const key = `${above[0] ?? ''}\n${sddl}`;
    let source = this.#sources.get(key);
    if (source === undefined) {
      source = this.#find(above, essence(sddl));
      keep(this.#sources, key, source);
    }
    return source;
  }

  #find(above: readonly string[], wanted: string): string | null {
    for (const name of above) {
      const handedDown = this.#known.get(name);
      if (handedDown == null) {
        // It may come from there.
        return null;
      }
      if (handedDown.includes(wanted)) {
        return name;
      }
    }
    return null;
  }

  /** The objects that contain it, the nearest first. */
  #above(organizationalUnit: string): readonly string[] {
    const names: string[] = [];
    let name = organizationalUnit.toLowerCase();
    while (name !== this.#root && name !== '') {
      name = name.replace(/^(?:\\.|[^\\,])*,?/s, '');
      names.push(name);
    }
    return names;
  }
}

function keep<Value>(known: Map<string, Value>, key: string, value: Value): void {
  known.delete(key);
  known.set(key, value);
  if (known.size > mostKnown) {
    const [oldest] = known.keys();
    known.delete(oldest ?? '');
  }
}

/** Explicit entries that OUs below get. */
function handedDownBy({ dacl }: CreateChildEntries): readonly string[] {
  return (dacl?.entries ?? []).flatMap((ace) => {
    const isHandedDown =
      (ace.flags & (aceFlag.containerInherit | aceFlag.inherited)) === aceFlag.containerInherit;
    const { sddl } = ace.kind === 'trustee' && isHandedDown ? describeEntry(ace) : { sddl: null };
    return sddl === null ? [] : [essence(sddl)];
  });
}

const fullControl = 'CCDCLCSWRPWPDTLOCRSDRCWDWO';

/** What an entry and the one it was inherited from have in common: all but the flags. */
function essence(sddl: string): string {
  const [type = '', , rights = '', objectType = '', , ...trusteeAndCondition] = sddl.slice(1, -1).split(';');
  // The domain controller writes the generic right out where it counts.
  return [type, rights === 'GA' ? fullControl : rights, objectType, ...trusteeAndCondition].join(';');
}
