import type { Terminal } from './define.ts';

/** Asks with a proposal that an empty answer takes. */
export interface Questions {
  ask(question: string, proposal: string): Promise<string>;
}

/**
 * A person at a terminal, else the lines of standard input, one for each question; where those end, every proposal
 * counts. The questions are then told all the same, so that what was answered can be read.
 */
export function questionsOn(terminal: Terminal): Questions {
  const { ask } = terminal;
  let lines: string[] | undefined;
  return {
    ask: async (question, proposal) => {
      const text = `${question}${proposal === '' ? '' : ` [${proposal}]`}: `;
      if (ask !== undefined) {
        return orProposal(await ask(text), proposal);
      }
      lines ??= (await terminal.readStdin()).split(/\r?\n/);
      const answer = orProposal(lines.shift() ?? '', proposal);
      terminal.err(`${text}${answer}\n`);
      return answer;
    },
  };
}

function orProposal(answer: string, proposal: string): string {
  return answer.trim() === '' ? proposal : answer.trim();
}
