/** One is answered while the answers to the other are worked on. */
const requestsUnderWay = 2;

/**
 * Answers many questions with few requests: what is asked while requests are under way waits, and goes together in the
 * next one.
 */
export class Together<Question, Answer> {
  readonly #ask: (questions: readonly Question[]) => Promise<readonly PromiseSettledResult<Answer>[]>;
  readonly #most: number;
  #waiting: { readonly question: Question; readonly answered: PromiseWithResolvers<Answer> }[] = [];
  #underWay = 0;

  /**
   * @param most questions in one request
   * @param ask gives an answer, or why there is none, for each question in their order
   */
  constructor(
    most: number,
    ask: (questions: readonly Question[]) => Promise<readonly PromiseSettledResult<Answer>[]>,
  ) {
    this.#most = most;
    this.#ask = ask;
  }

  ask(question: Question): Promise<Answer> {
    const answered = Promise.withResolvers<Answer>();
    this.#waiting.push({ question, answered });
    if (this.#underWay < requestsUnderWay) {
      this.#underWay += 1;
      // Those who ask in the same turn go together from the start.
      setImmediate(() => void this.#askWaiting());
    }
    return answered.promise;
  }

  async #askWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#most);
      try {
        const answers = await this.#ask(batch.map(({ question }) => question));
        batch.forEach(({ answered }, index) => {
          const answer = answers[index];
          if (answer?.status === 'fulfilled') {
            answered.resolve(answer.value);
          } else {
            answered.reject(answer?.reason);
          }
        });
      } catch (error) {
        batch.forEach(({ answered }) => {
          answered.reject(error);
        });
      }
    }
    this.#underWay -= 1;
  }
}
