import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { quoteComment } from '../../src/generate/quote.ts';
import { publicShell, specFile } from '../../src/generate/shell.ts';
import type { Cmdlet } from '../../src/spec/cmdlet.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { hostileTexts } from './hostile.ts';

const all = hostileTexts.join(' ');
const choices = hostileTexts.filter((text) => text !== '');

const hostile: Cmdlet = {
  name: 'Get-Hostile',
  synopsis: all,
  description: [all, `.SYNOPSIS\n${all}`],
  lifecycle: 'each',
  parameters: {
    Text: { type: 'string', help: all, sets: [all], default: all, position: 0, pipeline: 'both' },
    List: { type: 'string[]', help: all, sets: ["other'set"], choices, default: choices, mandatory: true },
    Alias: { type: 'string', help: all, aliases: ["it's", 'a\u2019b'] },
  },
  parameterSets: [all, "other'set"],
  confirmImpact: 'Low',
  errors: [],
  examples: [{ command: all, does: all }],
  links: ['https://example.test/#>'],
};

const folder = mkdtempSync(join(tmpdir(), 'odj-shell-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const answerSchema = z.object({
  parseErrors: z.number(),
  functions: z.array(z.string()),
  synopsis: z.string(),
  description: z.string(),
  parameterHelp: z.string(),
  example: z.string(),
  link: z.string(),
  choices: z.array(z.string()),
  aliases: z.array(z.string()),
  defaultSet: z.string(),
  text: z.string(),
  list: z.array(z.string()),
});

const read = String.raw`
$encode = { param ($text) [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($text)) }
$tell = { param ($key, $text) [Console]::Out.WriteLine("$key " + (& $encode $text)) }
$parseErrors = $null
$ast = [System.Management.Automation.Language.Parser]::ParseFile($env:SHELL_FILE, [ref] $null, [ref] $parseErrors)
$found = $ast.FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true)
& $tell 'parseErrors' ([string] $parseErrors.Count)
foreach ($one in $found) { & $tell 'functions' $one.Name }
$help = $found[0].GetHelpContent()
& $tell 'synopsis' $help.Synopsis
& $tell 'description' $help.Description
& $tell 'parameterHelp' $help.Parameters['TEXT']
& $tell 'example' $help.Examples[0]
& $tell 'link' $help.Links[0]
function GetHostile { param ($Cmdlet, $Text, $List, $Alias) & $tell 'text' $Text; foreach ($one in $List) { & $tell 'list' $one } }
function ReportOdjFailure { param ($Cmdlet, $Failure) $Cmdlet.ThrowTerminatingError($Failure) }
. $env:SHELL_FILE
$command = Get-Command Get-Hostile
& $tell 'defaultSet' $command.DefaultParameterSet
foreach ($one in $command.Parameters['List'].Attributes.ValidValues) { & $tell 'choices' $one }
foreach ($one in $command.Parameters['Alias'].Aliases) { & $tell 'aliases' $one }
Get-Hostile
`;

describe('publicShell', () => {
  it('keeps every hostile text of a spec as data, in help, attributes and values', async () => {
    const text = publicShell(hostile);
    expect(text).toMatch(/^[\n -~]*$/);
    const file = join(folder, 'Get-Hostile.ps1');
    writeFileSync(file, text);
    const { stdout, stderr } = await runPowerShell(read, { env: { SHELL_FILE: file } });
    expect(stderr).toBe('');

    const told: Record<string, string[]> = {};
    for (const line of stdout.split('\n').slice(0, -1)) {
      const [key = '', value = ''] = line.split(' ');
      (told[key] ??= []).push(Buffer.from(value, 'base64').toString('utf16le'));
    }
    const one = (key: string): string | undefined => told[key]?.[0];
    const answer = answerSchema.parse({
      ...told,
      parseErrors: Number(one('parseErrors')),
      ...Object.fromEntries(
        ['synopsis', 'description', 'parameterHelp', 'example', 'link', 'defaultSet', 'text'].map((key) => [
          key,
          one(key),
        ]),
      ),
    });

    expect(answer.parseErrors).toBe(0);
    expect(answer.functions).toEqual(['Get-Hostile']);
    expect(answer.choices).toEqual(choices);
    expect(answer.list).toEqual(choices);
    expect(answer.aliases).toEqual(["it's", 'a\u2019b']);
    expect(answer.defaultSet).toBe(all);
    expect(answer.text).toBe(all);
    expect(words(answer.synopsis)).toBe(words(quoteComment(all)));
    expect(words(answer.description)).toBe(
      words(quoteComment(`${all} .SYNOPSIS\n${all}`).replace(' .SYNOPSIS', ' . SYNOPSIS')),
    );
    expect(words(answer.parameterHelp)).toBe(words(quoteComment(all)));
    expect(words(answer.example)).toBe(words(quoteComment(`${all} ${all}`)));
    expect(answer.link.trim()).toBe('https://example.test/# >');
  });

  it('refuses names that are code', () => {
    expect(() => publicShell({ ...hostile, name: 'Get-X; Get-Date' })).toThrow(/Not a name/);
    expect(() => publicShell({ ...hostile, name: '../Get-X' })).toThrow(/Not a name/);
    expect(() => publicShell({ ...hostile, parameters: { A$b: { type: 'string', help: '' } } })).toThrow(
      /Not a name/,
    );
  });

  it('refuses a cmdlet that collects nothing from the pipeline', () => {
    expect(() => publicShell({ ...hostile, lifecycle: 'collect', parameters: {} })).toThrow(
      /exactly one list/,
    );
  });

  it('names the file that describes the cmdlet', () => {
    expect(['New-OdjMsa', 'Disable-IEEsc', 'Get-OdjOuPermission'].map(specFile)).toEqual([
      'new-odj-msa.ts',
      'disable-ie-esc.ts',
      'get-odj-ou-permission.ts',
    ]);
  });
});

/** Help is read as words: indentation and line breaks are layout. */
function words(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}
