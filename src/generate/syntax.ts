import type { Cmdlet, Parameter, ParameterType } from '../spec/cmdlet.ts';

const typeLabels: Readonly<Record<Exclude<ParameterType, 'switch'>, string>> = {
  string: 'string',
  'string[]': 'string[]',
  'object[]': 'Object[]',
  bool: 'bool',
  int: 'int',
  version: 'version',
  datetime: 'datetime',
  securestring: 'securestring',
  pscredential: 'pscredential',
};

/** The names of the types as help files write them. */
export const mamlTypes: Readonly<Record<ParameterType, string>> = {
  string: 'String',
  'string[]': 'String[]',
  'object[]': 'Object[]',
  switch: 'SwitchParameter',
  bool: 'Boolean',
  int: 'Int32',
  version: 'Version',
  datetime: 'DateTime',
  securestring: 'SecureString',
  pscredential: 'PSCredential',
};

/** One line for each parameter set, as `Get-Command -Syntax` prints it. */
export function syntaxLines(cmdlet: Cmdlet): string[] {
  return (cmdlet.parameterSets ?? [undefined]).map((set) => {
    const members = Object.entries(cmdlet.parameters).filter(
      ([, { sets }]) => set === undefined || sets === undefined || sets.includes(set),
    );
    const positional = members
      .filter(([, { position }]) => position !== undefined)
      .toSorted(([, one], [, other]) => (one.position ?? 0) - (other.position ?? 0));
    const mandatory = members.filter(([, { position, mandatory }]) => position === undefined && mandatory);
    const others = members.filter(([, { position, mandatory }]) => position === undefined && !mandatory);
    return [
      cmdlet.name,
      ...[...positional, ...mandatory, ...others].map(([name, parameter]) => argument(name, parameter)),
      ...(cmdlet.confirmImpact === undefined ? [] : ['[-WhatIf]', '[-Confirm]']),
      '[<CommonParameters>]',
    ].join(' ');
  });
}

function argument(name: string, { type, position, mandatory }: Parameter): string {
  if (type === 'switch') return mandatory ? `-${name}` : `[-${name}]`;
  const label = `<${typeLabels[type]}>`;
  const named = position === undefined ? `-${name} ${label}` : `[-${name}] ${label}`;
  return mandatory ? named : `[${named}]`;
}
