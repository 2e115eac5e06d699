import type { JudgedComputer } from '../../directory/account-reuse.ts';
import { csvLine } from '../../report/csv.ts';
import { printable } from './account-output.ts';

/** Writes computers one by one, so that a domain of any size needs the same memory. */
export interface ComputerWriter {
  readonly start: string;
  row(computer: JudgedComputer): string;
  end(): string;
}

export function computerWriter(form: 'json' | 'csv' | 'text'): ComputerWriter {
  switch (form) {
    case 'json':
      return jsonWriter();
    case 'csv':
      return {
        start: csvLine(columns),
        row: (computer) => csvLine(columns.map((name) => computer[name])),
        end: () => '',
      };
    case 'text':
      return textWriter();
  }
}

const columns = [
  ...(['computer', 'rejoin', 'madeBy', 'maker', 'ownerSid', 'creatorSid'] as const),
  ...(['created', 'lastLogon', 'distinguishedName', 'objectGuid', 'remedy'] as const),
];

function jsonWriter(): ComputerWriter {
  let count = 0;
  return {
    start: '{\n  "computers": [',
    row: (computer) => `${count++ === 0 ? '' : ','}\n    ${JSON.stringify(computer)}`,
    end: () => `${count === 0 ? '' : '\n  '}]\n}\n`,
  };
}

function textWriter(): ComputerWriter {
  let count = 0;
  return {
    start: '',
    row: ({ computer, rejoin, maker, created, lastLogon, distinguishedName, remedy }) => {
      count += 1;
      const lines = [
        `${rejoin.padEnd(12)}  ${computer.padEnd(16)}  made by ${maker}, ${created.slice(0, 10)}, last logon ${lastLogon?.slice(0, 10) ?? 'never'}  ${distinguishedName}`,
        ...(remedy === null ? [] : [`${' '.repeat(14)}-> ${remedy}`]),
      ];
      return lines.map((line) => printable(line) + '\n').join('');
    },
    end: () => (count === 0 ? 'There are no such computer objects.\n' : ''),
  };
}
