import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Cmdlet } from '../../src/spec/cmdlet.ts';
import { cmdlets } from '../../src/spec/index.ts';
import { modulePath } from '../pwsh/module.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

const topic = z.object({
  name: z.string(),
  synopsis: z.string(),
  parameters: z.array(z.string()),
  examples: z.array(z.string()),
  links: z.array(z.string()),
  syntaxes: z.number(),
});

it('the help file says to Get-Help what the spec says, of every cmdlet', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'odj-maml-')), 'Helped');
  await mkdir(join(folder, 'en-US'), { recursive: true });
  await copyFile(join(modulePath, '../en-US/OdjConnector-help.xml'), join(folder, 'en-US/Helped-help.xml'));
  const functions = cmdlets.map(({ name }) => `function ${name} {\n    [CmdletBinding()] param ()\n}\n`);
  await writeFile(join(folder, 'Helped.psm1'), functions.join(''));
  const { stdout, stderr } = await runPowerShell(`
    Import-Module '${join(folder, 'Helped.psm1')}'
    $topics = foreach ($command in Get-Command -Module Helped) {
        $help = Get-Help $command.Name -Full
        @{
            name       = $help.Name
            synopsis   = $help.Synopsis
            parameters = @($help.parameters.parameter | Where-Object { $_ } | ForEach-Object { $_.name })
            examples   = @($help.examples.example | ForEach-Object { $_.code })
            links      = @($help.relatedLinks.navigationLink | ForEach-Object { $_.uri })
            syntaxes   = @($help.syntax.syntaxItem).Count
        }
    }
    [Console]::Out.WriteLine((ConvertTo-Json -InputObject @($topics) -Depth 4 -Compress))`);
  expect(stderr).toBe('');
  const byName = new Map(
    z
      .array(topic)
      .parse(JSON.parse(stdout))
      .map((one) => [one.name, one]),
  );
  const all: readonly Cmdlet[] = cmdlets;
  for (const cmdlet of all) {
    const changing = cmdlet.confirmImpact === undefined ? [] : ['WhatIf', 'Confirm'];
    expect(byName.get(cmdlet.name)).toEqual({
      name: cmdlet.name,
      synopsis: cmdlet.synopsis,
      parameters: [...Object.keys(cmdlet.parameters), ...changing],
      examples: cmdlet.examples.map(({ command }) => command),
      links: cmdlet.links,
      syntaxes: cmdlet.parameterSets?.length ?? 1,
    });
  }
});
