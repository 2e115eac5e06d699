import { directoryParameters } from '../spec/parameters.ts';
import type { Resource, ResourceProperty } from '../spec/resource.ts';
import { indent } from './help.ts';
import { quote, quoteComment } from './quote.ts';

/**
 * The types that every class needs, then one class for each resource. They stand in the root module, where DSC looks for
 * them, and in the syntax of Windows PowerShell 5.1.
 */
export function resourceClasses(resources: readonly Resource[]): string {
  return [
    `enum OdjEnsure {
    Present
    Absent
}`,
    `# Why something is not as it was asked for, as machine configuration shows it.
class OdjReason {
    [DscProperty()]
    [string] $Code

    [DscProperty()]
    [string] $Phrase
}`,
    ...resources.map(resourceClass),
  ].join('\n\n');
}

function resourceClass(resource: Resource): string {
  const { name } = resource;
  const checked = [name, ...Object.keys(resource.properties)].filter((word) => !/^[A-Z]\w*$/.test(word));
  if (checked.length > 0) throw new Error(`Not a name of a class or property: ${checked.join(', ')}`);
  const methods = `[${name}] Get() {
    $actual = Read${name}State -Resource $this -ErrorAction Stop
    $actual.Reasons = [OdjReason[]]@($actual.Reasons | ForEach-Object { [OdjReason]$_ })
    return [${name}]$actual
}

[bool] Test() {
    $actual = Read${name}State -Resource $this -ErrorAction Stop
    return $actual.Reasons.Count -eq 0
}

[void] Set() {
    Write${name}State -Resource $this -ErrorAction Stop
}`;
  return [
    `# ${quoteComment(resource.synopsis)}`,
    '[DscResource()]',
    `class ${name} {`,
    indent([...members(resource), methods].join('\n\n'), 1),
    '}',
  ].join('\n');
}

function members({ properties, ensure, inDirectory }: Resource): string[] {
  const own = Object.entries(properties).filter(([, { only }]) => only !== 'command');
  const some = (wanted: (property: ResourceProperty) => boolean): string[] =>
    own.filter(([, property]) => wanted(property)).map(([name, property]) => member(name, property));
  return [
    ...some(({ key }) => key === true),
    declared(
      `Present: ${ensure.present} Absent: ${ensure.absent}`,
      '',
      '[OdjEnsure] $Ensure = [OdjEnsure]::Present',
    ),
    ...some(({ key, readOnly }) => key !== true && readOnly !== true),
    ...(inDirectory === true
      ? [
          declared(directoryParameters.Server.help, '', '[string] $Server'),
          declared(directoryParameters.Credential.help, '', '[pscredential] $Credential'),
        ]
      : []),
    ...some(({ readOnly }) => readOnly === true),
    declared('Why it is not as asked for; empty when it is.', 'NotConfigurable', '[OdjReason[]] $Reasons'),
  ];
}

function member(name: string, { type, help, key, readOnly, choices }: ResourceProperty): string {
  const kind = key === true ? 'Key' : readOnly === true ? 'NotConfigurable' : '';
  const choice = choices === undefined ? '' : `[ValidateSet(${choices.map(quote).join(', ')})]\n`;
  return declared(help, kind, `${choice}${typeNames[type]} $${name}`);
}

/** What was not given must be told from false and 0. */
const typeNames: Readonly<Record<ResourceProperty['type'], string>> = {
  string: '[string]',
  'string[]': '[string[]]',
  bool: '[Nullable[bool]]',
  int: '[Nullable[int]]',
};

function declared(help: string, kind: string, declaration: string): string {
  return `# ${quoteComment(help)}\n[DscProperty(${kind})]\n${declaration}`;
}
