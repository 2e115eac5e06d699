import { OdjError } from '../errors.ts';
import type { Resource } from '../spec/resource.ts';
import { resourceType, type Instance } from './instance.ts';

/** What a resource is, as it is told: without what is not known. */
export type State<Spec extends Resource> = Omit<Instance<Spec>, 'passwordFile' | 'bind'>;

/** What one resource can do; everything else about DSC is the same for all. */
export interface ResourceWork<Spec extends Resource> {
  read(asked: Instance<Spec>): Promise<State<Spec>>;
  /**
   * Makes it so.
   *
   * @param dryRun only tell
   * @returns the names of the properties that were, or would be, changed
   */
  enforce(asked: Instance<Spec>, dryRun: boolean): Promise<readonly string[]>;
  /** What is not as asked for, where that can be told without the rights to change it; else what `enforce` would do. */
  compare?(asked: Instance<Spec>): Promise<readonly string[]>;
  /** Every one that there is. */
  list?(filter: Partial<Instance<Spec>>): AsyncIterable<State<Spec>>;
}

export const operations = ['get', 'test', 'set', 'delete', 'export'] as const;
export type Operation = (typeof operations)[number];

/**
 * Does what DSC asks of one instance, and gives the lines of JSON that it reads: the state, for test and set then the
 * properties that differ or were changed; nothing for delete.
 */
export async function operate<Spec extends Resource>(
  operation: Exclude<Operation, 'export'>,
  asked: Instance<Spec>,
  work: ResourceWork<Spec>,
  whatIf: boolean,
): Promise<readonly unknown[]> {
  switch (operation) {
    case 'get':
      return [await work.read(asked)];
    case 'test': {
      const state = await work.read(asked);
      const differing = await (work.compare?.(asked) ?? work.enforce(asked, true));
      return [{ ...state, _inDesiredState: differing.length === 0 }, differing];
    }
    case 'set': {
      const before = whatIf ? await work.read(asked) : undefined;
      const changed = await work.enforce(asked, whatIf);
      return [before === undefined ? await work.read(asked) : expected(before, asked, changed), changed];
    }
    case 'delete': {
      const gone = await work.enforce({ ...asked, _exist: false }, whatIf);
      return whatIf ? [{ _metadata: { whatIf: gone.map(() => 'It would be taken away.') } }] : [];
    }
  }
}

/** As it would be: what would be changed is as asked for. */
function expected<Spec extends Resource>(
  before: State<Spec>,
  asked: Instance<Spec>,
  changed: readonly string[],
): unknown {
  const after = Object.entries(asked).filter(([name]) => changed.includes(name));
  return { ...before, ...Object.fromEntries(after) };
}

/** @throws OdjError DscExportMissing */
export function exported<Spec extends Resource>(
  resource: Spec,
  filter: Partial<Instance<Spec>>,
  work: ResourceWork<Spec>,
): AsyncIterable<State<Spec>> {
  if (work.list === undefined) {
    throw new OdjError('DscExportMissing', { type: resourceType(resource) });
  }
  return work.list(filter);
}
