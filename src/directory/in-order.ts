/**
 * Does the work for each item, at most `limit` at a time; results in the order of the items. Items with the same key
 * are done one after the other.
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
  keyOf: (item: Item) => string,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const latest = new Map<string, Promise<unknown>>();
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    // All workers draw from the one iterator.
    for (const [index, item] of queue) {
      const key = keyOf(item);
      const result = (latest.get(key) ?? Promise.resolve()).then(() => work(item));
      latest.set(key, result);
      results[index] = await result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
