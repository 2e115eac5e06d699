import { describe, expect, it } from 'vitest';
import { Together } from '../../src/directory/together.ts';

/** Answers with the double; 13 has none. Remembers what went together. */
function doubling(most: number): { together: Together<number, number>; requests: number[][] } {
  const requests: number[][] = [];
  const together = new Together<number, number>(most, async (numbers) => {
    requests.push([...numbers]);
    const answer = async (number: number): Promise<number> => {
      if (number === 13) throw new Error('No answer to 13.');
      return Promise.resolve(number * 2);
    };
    return Promise.allSettled(numbers.map(answer));
  });
  return { together, requests };
}

describe('questions that are asked at once', () => {
  it('go together, at most so many, and each gets its own answer', async () => {
    const { together, requests } = doubling(3);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => together.ask(number)));
    expect(answers).toEqual([2, 4, 6, 8, 10]);
    expect(requests).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('do not share the failure of one', async () => {
    const { together } = doubling(3);
    const answers = await Promise.allSettled([12, 13, 14].map((number) => together.ask(number)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('all fail where the request does, and later ones are asked again', async () => {
    let works = false;
    const together = new Together<number, number>(3, (numbers) =>
      works
        ? Promise.allSettled(numbers.map((number) => Promise.resolve(number)))
        : Promise.reject(new Error('The line is dead.')),
    );
    await expect(Promise.all([together.ask(1), together.ask(2)])).rejects.toThrow('The line is dead.');
    works = true;
    expect(await together.ask(3)).toBe(3);
  });
});
