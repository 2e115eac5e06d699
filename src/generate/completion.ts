import type { AnyCommand, Option } from '../cli/define.ts';
import { quote } from './quote.ts';
import { indent } from './help.ts';

/**
 * Completion scripts for shells, pure: every command, option and choice is in the script, so that no program has to
 * start while somebody types. Where anything may stand, file names are offered.
 */

interface Completable {
  /** `permission grant`. */
  readonly name: string;
  readonly summary: string;
  /** Seen options, by `--name`. */
  readonly options: ReadonlyMap<string, Option>;
  /** What the bare word after the command may be, where that is known. */
  readonly words: readonly string[];
}

const help = '--help';

/** `source <(odj completion bash)` */
export function bashCompletion(commands: readonly AnyCommand[], version: string): string {
  const known = commands.map(completable);
  const topics = topicsOf(known);
  const choices = Map.groupBy(
    known.flatMap(({ name, options }) =>
      [...options].flatMap(([option, spec]) =>
        choicesOf(spec).length === 0 ? [] : [{ at: `${name} ${option}`, words: choicesOf(spec).join(' ') }],
      ),
    ),
    ({ words }) => words,
  );
  return `# Completion of odj ${version} for bash. In ~/.bashrc: source <(odj completion bash)
_odj() {
    local word=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD - 1]} command= choices= words= values= flags=
    # bash takes --option=value for three words.
    if [[ $word == '=' ]]; then
        word=
    elif [[ $option == '=' ]]; then
        option=\${COMP_WORDS[COMP_CWORD - 2]}
    fi
    if ((COMP_CWORD > 1)); then
        command=\${COMP_WORDS[1]}
        case $command in
            ${[...topics.keys()].join(' | ')}) if ((COMP_CWORD > 2)); then command+=" \${COMP_WORDS[2]}"; fi ;;
        esac
    fi
    case $command in
        '') words='${topLevel(known).join(' ')}' flags='--version' ;;
${[...topics].map(([topic, verbs]) => `        '${topic}') words='${[...verbs.keys()].join(' ')}' ;;`).join('\n')}
${known.map((command) => `        '${command.name}') ${bashWords(command)} ;;`).join('\n')}
    esac
    case "$command $option" in
${[...choices].map(([words, places]) => `        ${places.map(({ at }) => `'${at}'`).join(' | ')}) choices='${words}' ;;`).join('\n')}
    esac
    if [[ -n $choices ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    elif [[ " $values " != *" $option "* && $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$values $flags ${help}" -- "$word")
    elif [[ " $values " != *" $option "* && -n $words ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    else
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _odj odj
`;
}

function bashWords({ options, words }: Completable): string {
  const named = (takesValue: boolean): string =>
    [...options].flatMap(([name, spec]) => ((spec.type !== 'flag') === takesValue ? [name] : [])).join(' ');
  return `values='${named(true)}' flags='${named(false)}'${words.length === 0 ? '' : ` words='${words.join(' ')}'`}`;
}

/** `odj completion powershell | Out-String | Invoke-Expression` */
export function powerShellCompletion(commands: readonly AnyCommand[], version: string): string {
  const known = commands.map(completable);
  const levels = [
    level(
      '',
      wordsAt(known, topicsOf(known)),
      new Map([['--version', { type: 'flag', describe: 'Show the version' }]]),
    ),
    ...[...topicsOf(known)].map(([topic, verbs]) => level(topic, verbs, new Map())),
    ...known.map(({ name, options, words }) =>
      level(name, new Map(words.map((word) => [word, word])), options),
    ),
  ];
  return `# Completion of odj ${version} for PowerShell. In $PROFILE: odj completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName 'odj' -ScriptBlock {
    param ($wordToComplete, $commandAst, $cursorPosition)
    # Of each command: bare words and options with what they mean, options that take a value with the values that are known.
    $commands = @{
${indent(levels.join('\n'), 2)}
    }
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $words = @($before | Select-Object -Skip 1)
    $name = ''
    foreach ($word in $words) {
        $longer = ('{0} {1}' -f $name, $word).Trim()
        if (-not $commands.ContainsKey($longer)) {
            break
        }
        $name = $longer
    }
    $command = $commands[$name]
    $option = ''
    if ($words.Count -gt 0) {
        $option = $words[-1]
    }
    $found = [ordered]@{}
    if ($command.Values.ContainsKey($option)) {
        foreach ($choice in $command.Values[$option]) {
            $found[$choice] = $choice
        }
    } elseif ($wordToComplete -like '-*') {
        $found = $command.Options
    } else {
        $found = $command.Words
    }
    foreach ($text in $found.Keys) {
        if ($text.StartsWith($wordToComplete, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $found[$text])
        }
    }
}
`;
}

function level(
  name: string,
  words: ReadonlyMap<string, string>,
  options: ReadonlyMap<string, Option>,
): string {
  const described = [...options].map(([option, { describe }]) => [option, describe] as const);
  const values = [...options].flatMap(([option, spec]) =>
    spec.type === 'flag' ? [] : [`${quote(option)} = @(${choicesOf(spec).map(quote).join(', ')})`],
  );
  return `${quote(name)} = @{
    Words = [ordered]@{ ${table(words)} }
    Options = [ordered]@{ ${table([...described, [help, 'Show what it takes']])} }
    Values = @{ ${values.join('; ')} }
}`;
}

function table(entries: Iterable<readonly [string, string]>): string {
  return [...entries].map(([key, value]) => `${quote(key)} = ${quote(value)}`).join('; ');
}

function completable({ name, summary, options, positional }: AnyCommand): Completable {
  const seen = Object.entries(options).filter(
    ([option, spec]) => option !== positional && spec.hidden !== true,
  );
  const bare = positional === undefined ? undefined : options[positional];
  return {
    name,
    summary,
    options: new Map(seen.map(([option, spec]) => [`--${option}`, spec])),
    words: bare === undefined ? [] : choicesOf(bare),
  };
}

function choicesOf(spec: Option): readonly string[] {
  return spec.type === 'text' ? (spec.choices ?? []) : [];
}

/** The verbs of each topic, with what they do. */
function topicsOf(commands: readonly Completable[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const topics = new Map<string, Map<string, string>>();
  for (const { name, summary } of commands) {
    const [topic = '', verb] = name.split(' ');
    if (verb !== undefined) {
      topics.set(topic, (topics.get(topic) ?? new Map<string, string>()).set(verb, summary));
    }
  }
  return topics;
}

function wordsAt(
  commands: readonly Completable[],
  topics: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ReadonlyMap<string, string> {
  const summaries = new Map(commands.map(({ name, summary }) => [name, summary]));
  return new Map(
    topLevel(commands).map((word) => [
      word,
      summaries.get(word) ?? [...(topics.get(word)?.keys() ?? [])].join(', '),
    ]),
  );
}

function topLevel(commands: readonly Completable[]): readonly string[] {
  return [...new Set(commands.map(({ name }) => name.split(' ', 1)[0] ?? name))];
}
