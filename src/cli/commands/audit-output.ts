import {
  Audit,
  meaningOf,
  type AuditedDirectory,
  type AuditRow,
  type AuditSummary,
} from '../../directory/audit.ts';
import { isOdjError, OdjError } from '../../errors.ts';
import { auditCsvHeader, auditCsvLine, AuditTable, summaryText } from '../../report/audit.ts';
import type { ExitCode, Terminal } from '../define.ts';
import { printable } from './account-output.ts';

export interface AuditOptions {
  readonly base: string | undefined;
  readonly account: readonly string[];
  readonly required: boolean;
  readonly all: boolean;
  readonly csv: boolean;
  readonly json: boolean;
}

/** Where rows go as they come; nothing of them is kept. */
interface Output {
  begin(audit: Audit): void;
  row(row: AuditRow): void;
  end(summary: AuditSummary): void;
  /** Whether it tells of what ended the audit itself. */
  fail?(summary: AuditSummary, failure: OdjError): void;
}

/**
 * Audits and prints row by row.
 *
 * @throws OdjError UsageInvalid, AccountNotFound, and what the directory throws
 */
export async function runAudit(
  directory: AuditedDirectory,
  options: AuditOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { base, account: accounts, required, all } = options;
  if (options.csv && options.json) {
    throw new OdjError('UsageInvalid', { reason: '--csv and --json exclude each other.' });
  }
  const output = options.json
    ? jsonOutput(options, directory, terminal)
    : options.csv
      ? csvOutput(terminal)
      : tableOutput(terminal);
  const audit = await Audit.open(directory, {
    ...(base === undefined ? {} : { base }),
    ...{ accounts, required, all },
  });
  output.begin(audit);
  try {
    for await (const row of audit.rows()) {
      terminal.signal.throwIfAborted();
      output.row(row);
      await terminal.drained?.();
    }
  } catch (thrown) {
    if (output.fail === undefined || !isOdjError(thrown)) {
      throw thrown;
    }
    output.fail(audit.summary, thrown);
    return 2;
  }
  output.end(audit.summary);
  return exitCodeOf(audit.summary);
}

/** What could not be told is never a success. */
function exitCodeOf({ findings, unknown }: AuditSummary): ExitCode {
  return findings > 0 ? 1 : unknown > 0 ? 2 : 0;
}

function tableOutput(terminal: Terminal): Output {
  const table = new AuditTable();
  const print = (text: string): void => {
    terminal.out(text.split('\n').map(printable).join('\n'));
  };
  return {
    begin: ({ accounts }) => {
      if (accounts.length === 0) {
        terminal.err('There is no account of a connector; what others may do is told all the same.\n');
      }
    },
    row: (row) => {
      print(table.text(row));
    },
    end: (summary) => {
      print(table.end(summary));
    },
  };
}

function csvOutput(terminal: Terminal): Output {
  return {
    begin: () => {
      terminal.out(auditCsvHeader);
    },
    row: (row) => {
      terminal.out(auditCsvLine(row));
    },
    end: (summary) => {
      terminal.err(summaryText(summary));
    },
  };
}

/** One document, written as it comes; what ended the audit stands at its end. */
function jsonOutput(options: AuditOptions, { server }: AuditedDirectory, terminal: Terminal): Output {
  let separator = '';
  const end = (rest: Readonly<Record<string, unknown>>): void => {
    const members = Object.entries(rest).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
    terminal.out(`\n  ],\n${members.join(',\n')}\n}\n`);
  };
  return {
    begin: ({ domain, accounts }) => {
      const about = {
        ...{ server, domain: domain.name, base: options.base ?? null },
        accounts: accounts.map(({ samAccountName, sid }) => ({ samAccountName, sid })),
      };
      terminal.out(JSON.stringify(about, null, 2).replace(/\n\}$/, ',\n  "rows": ['));
    },
    row: (row) => {
      terminal.out(`${separator}\n    ${JSON.stringify({ meaning: meaningOf(row.kind), ...row })}`);
      separator = ',';
    },
    end: (summary) => {
      end({ summary });
    },
    fail: (summary, failure) => {
      const { id, message, remedy, target = null } = failure;
      end({ summary, error: { id, message, remedy, target } });
      terminal.err(`odj: ${message}\n     ${remedy}\n`);
    },
  };
}
