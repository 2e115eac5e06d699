import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { privateFunction, specFile } from '../../src/generate/shell.ts';
import { syntaxLines } from '../../src/generate/syntax.ts';
import { filesBelow } from '../../src/generate/tree.ts';
import type { Cmdlet } from '../../src/spec/cmdlet.ts';
import { errors } from '../../src/spec/errors.ts';
import type { ErrorDeclaration } from '../../src/spec/errors/declare.ts';
import { cmdlets } from '../../src/spec/index.ts';
import { directoryParameters } from '../../src/spec/parameters.ts';
import { modulePath } from '../pwsh/module.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import {
  moduleScripts,
  reachable,
  repository,
  type ModuleFunction,
  type ModuleScript,
} from './module-scripts.ts';

const all: readonly Cmdlet[] = cmdlets;
const declared: Readonly<Record<string, ErrorDeclaration>> = errors;

let scripts: ModuleScript[];
let functions: Map<string, ModuleFunction>;
beforeAll(async () => {
  scripts = await moduleScripts();
  functions = new Map(scripts.flatMap((script) => script.functions).map((one) => [one.name, one]));
}, 120_000);

function functionNamed(name: string): ModuleFunction {
  const found = functions.get(name);
  if (found === undefined) throw new Error(`The module has no function ${name}`);
  return found;
}

describe('the module', () => {
  it('is imported, exports exactly the cmdlets of the spec, and each has the syntax the reference tells', async () => {
    const { stdout, stderr } = await runPowerShell(
      `Import-Module $env:ODJ_MODULE
      $commands = @(Get-Command -Module OdjConnector | ForEach-Object { @{ name = $_.Name; syntax = @((Get-Command $_.Name -Syntax) -split '\\r?\\n' | Where-Object { $_ }) } })
      [Console]::Out.WriteLine((ConvertTo-Json -InputObject $commands -Depth 4 -Compress))`,
      { env: { ODJ_MODULE: modulePath } },
    );
    expect(stderr).toBe('');
    const commands = z
      .array(z.object({ name: z.string(), syntax: z.array(z.string()) }))
      .parse(JSON.parse(stdout));
    const byName = Object.fromEntries(
      commands.map(({ name, syntax }) => [name, syntax.map((line) => line.trim())]),
    );
    expect(byName).toEqual(Object.fromEntries(all.map((cmdlet) => [cmdlet.name, syntaxLines(cmdlet)])));
    expect(byName).toMatchSnapshot();
  });

  it('takes every example of its help as a command with parameters that it has', async () => {
    const { stdout, stderr } = await runPowerShell(
      `Import-Module $env:ODJ_MODULE
      foreach ($example in $env:ODJ_EXAMPLES -split '\\n') {
        $parseErrors = $null
        $ast = [System.Management.Automation.Language.Parser]::ParseInput($example, [ref] $null, [ref] $parseErrors)
        $commands = @($ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true))
        $unknown = @($commands | Where-Object { -not (Get-Command $_.GetCommandName() -ErrorAction SilentlyContinue) })
        $wrong = @($commands | Where-Object { [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($_).BindingExceptions.Count })
        if ($parseErrors -or $unknown -or $wrong -or -not $commands) { [Console]::Out.WriteLine($example) }
      }`,
      {
        env: {
          ODJ_MODULE: modulePath,
          ODJ_EXAMPLES: all.flatMap(({ examples }) => examples.map(({ command }) => command)).join('\n'),
        },
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('');
  });

  it('has one spec file for each cmdlet, named as the cmdlet', async () => {
    const files = await filesBelow(repository, 'src/spec/cmdlets');
    expect(files).toEqual(all.map(({ name }) => `src/spec/cmdlets/${specFile(name)}`).toSorted());
  });

  it('parses without errors, in syntax that Windows PowerShell 5.1 knows', () => {
    expect(scripts.filter(({ parseErrors, newSyntax }) => parseErrors.length + newSyntax.length > 0)).toEqual(
      [],
    );
  });

  it.each(all)('carries the help of $name in its shell', (cmdlet) => {
    const shell = functionNamed(cmdlet.name);
    expect(shell.synopsis.trim()).toBe(cmdlet.synopsis);
    expect(shell.helped.toSorted()).toEqual(
      Object.keys(cmdlet.parameters)
        .map((name) => name.toUpperCase())
        .toSorted(),
    );
    expect(shell.examples).toBe(cmdlet.examples.length);
  });

  it.each(all)('does $name in a private function that takes what the shell gives', (cmdlet) => {
    const given = [
      'Cmdlet',
      ...(cmdlet.lifecycle === 'directory' ? ['Context'] : []),
      ...Object.keys(cmdlet.parameters).filter(
        (name) => cmdlet.lifecycle !== 'directory' || !(name in directoryParameters),
      ),
    ];
    const body = functionNamed(privateFunction(cmdlet.name));
    expect(body.parameters.toSorted()).toEqual(given.toSorted());
  });

  it.each(all)('asks before $name changes something, and only then', (cmdlet) => {
    const methods = reachable(privateFunction(cmdlet.name), functions).flatMap((one) => one.methods);
    expect(methods.includes('ShouldProcess')).toBe(cmdlet.confirmImpact !== undefined);
  });
});

describe('the errors of the module', () => {
  it.each(all)('of $name are those that its spec names', (cmdlet) => {
    const called = [cmdlet.name, privateFunction(cmdlet.name)].flatMap((name) => reachable(name, functions));
    const texts = new Set(called.flatMap((one) => one.texts));
    const named = [...texts].filter((text) => text in declared && text !== 'Unexpected').toSorted();
    const asksOdj = called.some(({ name }) => name === 'InvokeOdjCli');
    // What odj answers has its id from there, so a spec may name more than the scripts hold.
    const wanted: unknown = asksOdj ? expect.arrayContaining(named) : named;
    expect(cmdlet.errors.toSorted()).toEqual(wanted);
  });

  it('are declared, and every value that their texts ask for is given', () => {
    const wrong = scripts
      .flatMap(({ functions: inScript }) => inScript)
      .flatMap(({ name, calls }) =>
        calls.flatMap(({ id, values, literal }) => {
          if (id === null) return [];
          const declaration = declared[id];
          if (declaration === undefined) return [`${name}: ${id} is not declared`];
          const wanted = placeholders(declaration);
          return (literal ? wanted.filter((value) => !values.includes(value)) : []).map(
            (value) => `${name}: ${id} is not given {${value}}`,
          );
        }),
      );
    expect(wrong).toEqual([]);
  });
});

function placeholders({ message, remedy }: ErrorDeclaration): string[] {
  return [...new Set(Array.from(`${message} ${remedy}`.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))];
}
