import type { Cmdlet } from '../spec/cmdlet.ts';
import { completions } from '../spec/completions.ts';
import { quote, quoteList } from './quote.ts';

/**
 * The lines of the root module that tell PowerShell what to ask at Tab. They stand there, and not as attributes of the
 * parameters, because only a block of the module itself sees its private functions.
 */
export function completers(cmdlets: readonly Cmdlet[]): string {
  const all = Object.entries(completions).flatMap(([kind, names]) =>
    names.map((name) => ({ kind, ...completed(name, cmdlets) })),
  );
  return all
    .filter(({ commands }) => commands.length > 0)
    .map(
      ({ kind, parameter, commands }) =>
        `Register-ArgumentCompleter -ParameterName ${quote(parameter)} -CommandName ${quoteList(commands)} -ScriptBlock {\n` +
        `    CompleteOdjArgument -Kind ${quote(kind)} -Word $args[2] -Bound $args[4]\n}\n`,
    )
    .join('');
}

/** The cmdlets that a name of the list is about: `Parameter`, or `Cmdlet/Parameter`. */
function completed(name: string, cmdlets: readonly Cmdlet[]): { parameter: string; commands: string[] } {
  const [parameter = '', only] = name.split('/').toReversed();
  const commands = cmdlets
    .filter((cmdlet) => (only === undefined || cmdlet.name === only) && parameter in cmdlet.parameters)
    .map((cmdlet) => cmdlet.name);
  return { parameter, commands };
}
