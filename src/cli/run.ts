import yargs, { type Argv } from 'yargs';
import type { OdjError } from '../errors.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { AnyCommand, Option, Terminal } from './define.ts';

const wrongUsage = 64;

/**
 * Runs one command line in this process and gives its exit code: 0 all well or done, 1 findings, 2 could not tell or
 * could not do, 64 wrong usage. Nothing is written but through `terminal`.
 */
export async function runOdj(
  commandLine: readonly string[],
  commands: readonly AnyCommand[],
  terminal: Terminal,
): Promise<number> {
  const parsed = parse(commandLine, commands);
  if (parsed.kind === 'text') {
    terminal.out(parsed.text);
    return 0;
  }
  if (parsed.kind === 'wrong') {
    terminal.err(`odj: ${parsed.reason}\n`);
    return wrongUsage;
  }
  try {
    // The parser read them by the command's own options.
    return await parsed.command.run(parsed.values as never, terminal);
  } catch (thrown) {
    // Loaded when something went wrong: the texts of all errors cost more than a parser's start.
    const { isOdjError } = await import('../errors.ts');
    if (!isOdjError(thrown)) {
      if (terminal.signal.aborted) {
        terminal.err('odj: It was interrupted.\n');
        return 2;
      }
      throw thrown;
    }
    report(thrown, parsed.values['json'] === true, terminal);
    return thrown.id === 'UsageInvalid' ? wrongUsage : 2;
  }
}

/** By camelCase name, as the options say. */
type Values = Readonly<Record<string, unknown>>;

type Parsed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'run'; readonly command: AnyCommand; readonly values: Values };

function parse(commandLine: readonly string[], commands: readonly AnyCommand[]): Parsed {
  let chosen: { command: AnyCommand; values: Values } | undefined;
  const parser = yargs()
    .scriptName('odj')
    .usage('$0 COMMAND\n\nSets up, delegates and proves the Intune Connector for Active Directory.')
    .version(packageJson.version)
    .exitProcess(false)
    .strict()
    .demandCommand(1, 'Name a command.')
    .wrap(110)
    .parserConfiguration({
      'greedy-arrays': false,
      // Without it only the last of several --organizational-unit would count.
      'duplicate-arguments-array': true,
      'boolean-negation': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    });
  addCommands(parser, commands, (command, values) => {
    chosen = { command, values };
  });

  let result: Parsed = { kind: 'wrong', reason: 'No command was given.' };
  void parser.parse([...commandLine], {}, (error, _values, output) => {
    if (error instanceof Error) {
      result = { kind: 'wrong', reason: error.message + '\nRun it with --help to see what it takes.' };
    } else if (chosen) {
      result = { kind: 'run', ...chosen };
    } else {
      result = { kind: 'text', text: output + '\n' };
    }
  });
  return result;
}

type Choose = (command: AnyCommand, values: Values) => void;

function addCommands(parser: Argv, commands: readonly AnyCommand[], choose: Choose): void {
  const topics = Map.groupBy(commands, (command) => command.name.split(' ', 1)[0] ?? command.name);
  for (const [topic, members] of topics) {
    const [only] = members;
    if (members.length === 1 && only?.name === topic) {
      addCommand(parser, topic, only, choose);
      continue;
    }
    const verbs = members.map((member) => member.name.slice(topic.length + 1));
    parser.command(
      topic,
      `${verbs.join(', ')}: see odj ${topic} --help`,
      (inner) => {
        for (const member of members) {
          addCommand(inner, member.name.slice(topic.length + 1), member, choose);
        }
        return inner.demandCommand(1, 1, `Name what to do: odj ${topic} ${verbs.join('|')}.`);
      },
      () => undefined,
    );
  }
}

function addCommand(parser: Argv, word: string, command: AnyCommand, choose: Choose): void {
  const { positional } = command;
  const takesSeveral = positional !== undefined && command.options[positional]?.type === 'list';
  parser.command(
    positional === undefined ? word : `${word} [${positional}${takesSeveral ? '..' : ''}]`,
    command.summary,
    (inner) => {
      for (const [name, option] of Object.entries(command.options)) {
        const settings = { ...yargsType(option), ...yargsSettings(option) };
        if (name === positional) {
          inner.positional(name, settings);
        } else {
          inner.option(name, settings);
        }
      }
      for (const example of command.examples) {
        inner.example(example.command.replace(/^odj /, '$0 '), example.does);
      }
      return inner.usage(`$0 ${command.name}\n\n${command.summary}`);
    },
    (values) => {
      choose(command, withFlags(command, values));
    },
  );
}

/** A flag that is absent is false, never undefined; a list that is absent is empty; else the last of several counts. */
function withFlags(command: AnyCommand, values: Readonly<Record<string, unknown>>): Values {
  const complete: Record<string, unknown> = { ...values };
  for (const [name, option] of Object.entries(command.options)) {
    const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const given = values[key];
    if (option.type === 'list') {
      complete[key] = given ?? [];
      continue;
    }
    const last: unknown = Array.isArray(given) ? given.at(-1) : given;
    complete[key] = option.type === 'flag' ? last === true : last;
  }
  return complete;
}

function yargsType(option: Option): { string?: true; array?: true; number?: true; boolean?: true } {
  switch (option.type) {
    case 'text':
      return { string: true };
    case 'list':
      return { string: true, array: true };
    case 'number':
      return { number: true };
    case 'flag':
      return { boolean: true };
  }
}

function yargsSettings(option: Option): Record<string, unknown> {
  return {
    describe: option.describe,
    requiresArg: option.type !== 'flag',
    ...(option.required === true ? { demandOption: true } : {}),
    ...(option.hidden === true ? { hidden: true } : {}),
    ...(option.group === undefined ? {} : { group: option.group }),
    ...('default' in option ? { default: option.default } : {}),
    ...('choices' in option ? { choices: option.choices } : {}),
  };
}

function report(failure: OdjError, asJson: boolean, terminal: Terminal): void {
  if (asJson) {
    const { id, message, remedy, target } = failure;
    terminal.out(JSON.stringify({ error: { id, message, remedy, target: target ?? null } }, null, 2) + '\n');
  }
  terminal.err(`odj: ${failure.message}\n     ${failure.remedy}\n`);
}
