import { handled } from './ou-results.ts';

/**
 * Does the work for each item, at most `limit` at a time; results in the order of the items. Items with the same key
 * are done one after the other.
 *
 * @param limit at least one; a function is asked anew whenever one is done
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  limit: number | (() => number),
  work: (item: Item) => Promise<Result>,
  keyOf: (item: Item) => string,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const latest = new Map<string, Promise<unknown>>();
  const queue = items.entries();
  const most = typeof limit === 'number' ? () => limit : limit;
  let workers = 0;
  const worker = async (): Promise<void> => {
    workers += 1;
    const others: Promise<void>[] = [];
    // All workers draw from the one iterator.
    for (const [index, item] of queue) {
      const key = keyOf(item);
      const result = (latest.get(key) ?? Promise.resolve()).then(() => work(item));
      latest.set(key, result);
      results[index] = await result;
      if (workers > most()) {
        break;
      }
      if (workers < most()) {
        others.push(handled(worker()));
      }
    }
    workers -= 1;
    await Promise.all(others);
  };
  await Promise.all(Array.from({ length: Math.min(most(), items.length) }, worker));
  return results;
}
