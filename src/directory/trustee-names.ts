import permissions from '../../manifests/permissions.json' with { type: 'json' };
import type { Directory } from './directory.ts';

/** More are forgotten, and asked for again. */
const mostKnown = 20_000;

/** Names for SIDs; those of the domain are asked for many at once, and once. */
export class TrusteeNames {
  readonly #directory: Pick<Directory, 'resolveSids'>;
  /** Null where nobody has it. */
  #known = wellKnown();

  constructor(directory: Pick<Directory, 'resolveSids'>) {
    this.#directory = directory;
  }

  /** Asks for those that are not known yet. */
  async learn(sids: Iterable<string>): Promise<void> {
    if (this.#known.size > mostKnown) {
      this.#known = wellKnown();
    }
    const asked = [...new Set(sids)].filter((sid) => !this.#known.has(sid));
    const owners = asked.length === 0 ? new Map<string, null>() : await this.#directory.resolveSids(asked);
    for (const sid of asked) {
      const owner = owners.get(sid);
      this.#known.set(sid, owner === undefined ? sid : (owner?.samAccountName ?? null));
    }
  }

  /** The SID itself where it is another domain's, or nobody has it. */
  nameOf(sid: string): string {
    return this.#known.get(sid) ?? sid;
  }

  /** Whether it is one of this domain that no object has (any more). */
  isGone(sid: string): boolean {
    return this.#known.get(sid) === null;
  }
}

function wellKnown(): Map<string, string | null> {
  return new Map(Object.entries(permissions.wellKnownNames));
}
