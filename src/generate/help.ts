import type { Cmdlet, Example } from '../spec/cmdlet.ts';
import { outputs } from '../spec/outputs.ts';
import { quoteComment } from './quote.ts';

/** Comment-based help, indented to stand first in a function. */
export function commentHelp(cmdlet: Cmdlet): string {
  const sections = [
    section('SYNOPSIS', cmdlet.synopsis),
    section('DESCRIPTION', cmdlet.description.join('\n\n')),
    ...Object.entries(cmdlet.parameters).map(([name, parameter]) =>
      section(`PARAMETER ${name}`, parameter.help),
    ),
    ...cmdlet.examples.map(example),
    section('OUTPUTS', outputText(cmdlet)),
    ...(cmdlet.errors.length === 0 ? [] : [section('NOTES', `Error ids: ${cmdlet.errors.join(', ')}.`)]),
    ...cmdlet.links.map((link) => section('LINK', link)),
  ];
  return indent(['<#', indent(sections.join('\n\n'), 1), '#>'].join('\n'), 1);
}

/** Every line that is not empty, four spaces a step. */
export function indent(text: string, steps: number): string {
  return text.replace(/^(?=.)/gm, '    '.repeat(steps));
}

function section(heading: string, text: string): string {
  return `.${heading}\n${indent(quoteComment(text), 1)}`;
}

function example({ command, does }: Example): string {
  return `.EXAMPLE\n${indent(`${quoteComment(command)}\n\n${quoteComment(does)}`, 1)}`;
}

function outputText(cmdlet: Cmdlet): string {
  if (cmdlet.output === undefined) return 'None.';
  const object = `${cmdlet.output}: ${outputs[cmdlet.output].synopsis}`;
  return cmdlet.booleanWith === undefined
    ? object
    : `${object}\nSystem.Boolean: with -${cmdlet.booleanWith}.`;
}
