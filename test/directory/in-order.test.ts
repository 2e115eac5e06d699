import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/directory/in-order.ts';

describe('working on several items at once', () => {
  it('follows a limit that grows and shrinks, leaves none out, and keeps the order', async () => {
    const items = Array.from({ length: 40 }, (_, index) => index);
    let done = 0;
    let underWay = 0;
    const seen: number[] = [];
    const limit = (): number => (done >= 10 && done < 20 ? 8 : 4);
    const work = async (item: number): Promise<number> => {
      underWay += 1;
      seen.push(underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      done += 1;
      return 2 * item;
    };
    const results = await inOrder(items, limit, work, String);
    expect(results).toEqual(items.map((item) => 2 * item));
    expect(Math.max(...seen.slice(0, 10))).toBe(4);
    expect(Math.max(...seen)).toBe(8);
    expect(Math.max(...seen.slice(32))).toBe(4);
  });

  it('fails where the work of one that was taken on later fails', async () => {
    const work = (item: number): Promise<number> =>
      item === 7 ? Promise.reject(new Error('seven')) : Promise.resolve(item);
    let asked = 0;
    const limit = (): number => ((asked += 1) > 1 ? 4 : 1);
    await expect(inOrder([1, 2, 3, 4, 5, 6, 7, 8], limit, work, String)).rejects.toThrow('seven');
  });
});
