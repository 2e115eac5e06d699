import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { resourceType } from '../../src/dsc/instance.ts';
import type { Resource } from '../../src/spec/resource.ts';
import { resources } from '../../src/spec/resources.ts';
import { lab } from '../lab/lab.ts';
import { managedServiceAccountName, scratchOrganizationalUnit, scratchServer } from '../lab/scratch.ts';
import { runCmdlets } from '../ps-module/run-cmdlets.ts';
import { odjFromSources } from '../ps-module/server/make-believe-server.ts';
import { runPowerShell } from '../pwsh/powershell.ts';
import { openDriver } from './driver.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples/dsc');
const all: readonly Resource[] = resources;

interface World {
  readonly env: Readonly<Record<string, string>>;
  readonly replaced: (text: string) => string;
}

/** A server, an account and OUs of its own stand for those of the example, so that tests can share the lab. */
async function world(): Promise<World> {
  const server = await scratchServer('SRV1');
  const names = {
    msaODJabcde: managedServiceAccountName(),
    SRV1: server.name,
    'OU=Autopilot,DC=contoso,DC=test': await scratchOrganizationalUnit('example'),
    'OU=Former,DC=contoso,DC=test': await scratchOrganizationalUnit('former'),
    'C:\\Program Files\\Microsoft Intune\\ODJConnector': server.installFolder,
  };
  return {
    env: {
      ODJ_LAB_SERVER: server.folder,
      ODJ_STATE: await mkdtemp(join(tmpdir(), 'odj-dsc-')),
      ODJ_CLI: odjFromSources,
      ODJ_PASSWORD: lab.people.administrator.password,
      KRB5CCNAME: lab.people.administrator.ticketCache,
    },
    replaced: (text) => Object.entries(names).reduce((all, [name, ours]) => all.replaceAll(name, ours), text),
  };
}

const declared = z.array(
  z.strictObject({ type: z.string(), name: z.string(), properties: z.record(z.string(), z.unknown()) }),
);

/**
 * The resources of a configuration. The engine's parser takes the keyword Configuration only where CIM's schemas are, on
 * Windows; as a function, whose commands are the resources, it reads every file.
 */
async function configuration(file: string): Promise<z.infer<typeof declared>> {
  const { stdout, stderr } = await runPowerShell(
    `
$text = [System.IO.File]::ReadAllText($env:ODJ_EXAMPLE) -replace '(?m)^Configuration ', 'function '
$parseErrors = $null
$script = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$parseErrors)
$parseErrors | ForEach-Object { [Console]::Error.WriteLine($_.Message) }
$isResource = { $args[0] -is [System.Management.Automation.Language.CommandAst] -and $args[0].CommandElements.Count -eq 3 -and $args[0].CommandElements[0].Extent.Text -ne 'Node' -and $args[0].CommandElements[2] -is [System.Management.Automation.Language.ScriptBlockExpressionAst] }
$resources = foreach ($command in $script.FindAll($isResource, $true)) {
    $properties = [ordered]@{}
    foreach ($line in $command.CommandElements[2].ScriptBlock.EndBlock.Statements) {
        $name, $equals, $value = $line.PipelineElements[0].CommandElements
        if ($equals.Extent.Text -ne '=') { [Console]::Error.WriteLine($line.Extent.Text) }
        $properties[$name.Extent.Text] = $(if ($value.Extent.Text -eq '$Credential') { $value.Extent.Text } else { $value.SafeGetValue() })
    }
    [pscustomobject]@{ type = $command.CommandElements[0].Extent.Text; name = $command.CommandElements[1].Extent.Text; properties = $properties }
}
[Console]::Out.Write((ConvertTo-Json -InputObject @($resources) -Depth 5 -Compress))`,
    { env: { ODJ_EXAMPLE: join(folder, file) } },
  );
  expect(stderr).toBe('');
  return declared.parse(JSON.parse(stdout));
}

function expectKnown(type: string, properties: Readonly<Record<string, unknown>>): void {
  const resource = all.find(({ name }) => name === type);
  const own = Object.entries(resource?.properties ?? {}).flatMap(([name, { readOnly, only }]) =>
    readOnly === true || only === 'command' ? [] : [name],
  );
  const reached = resource?.inDirectory === true ? ['Server', 'Credential'] : [];
  expect([...own, ...reached, 'Ensure', 'DependsOn']).toEqual(
    expect.arrayContaining(Object.keys(properties)),
  );
}

const setAndTest = `
Import-Module '${join(root, 'test/stand-ins/WindowsServer')}'
foreach ($one in $given) {
    $type = (Get-Module OdjConnector).Invoke([scriptblock]::Create("'$($one.type)' -as 'type'"))
    $resource = $type::new()
    foreach ($property in $one.properties.PSObject.Properties) {
        $resource.($property.Name) = $property.Value
    }
    $resource.Set()
    $resource.Test()
}`;

describe('the configurations', async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ps1'));

  it.each(files)('%s is made so, resource by resource', async (file) => {
    const instances = await configuration(file);
    const { env, replaced } = await world();
    const given = instances.map(({ type, properties }) => {
      expectKnown(type, properties);
      const { DependsOn: dependsOn, ...rest } = properties;
      // The administrator's ticket stands for the credential.
      const own = Object.fromEntries(Object.entries(rest).filter(([property]) => property !== 'Credential'));
      const names = instances.map((one) => `[${one.type}]${one.name}`);
      expect(names).toEqual(expect.arrayContaining(dependsOn === undefined ? [] : [dependsOn]));
      const text = JSON.stringify(own, (_name, value: unknown) =>
        typeof value === 'string' ? replaced(value) : value,
      );
      return { type, properties: z.record(z.string(), z.unknown()).parse(JSON.parse(text)) };
    });
    if (file === 'OuPermission.ps1') {
      given.unshift({
        type: 'OdjMsa',
        properties: { Name: replaced('msaODJabcde'), Server: 'dc1.contoso.test' },
      });
    }
    const { output, errors } = await runCmdlets(setAndTest, { given, env });
    expect(errors).toEqual([]);
    expect(output).toEqual(given.map(() => true));
  });

  it('are one for each resource at least', async () => {
    const types = (await Promise.all(files.map(configuration))).flat().map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(all.map(({ name }) => name)));
  });
});

const configurationDocument = z.strictObject({
  $schema: z.literal('https://aka.ms/dsc/schemas/v3/bundled/config/document.json'),
  resources: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      properties: z.record(z.string(), z.unknown()),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
});
const adapted = z.object({
  resources: z.array(
    z.strictObject({ name: z.string(), type: z.string(), properties: z.record(z.string(), z.unknown()) }),
  ),
});
const reached = {
  through: 'ldap',
  server: lab.domainController.ldaps,
  bind: lab.people.administrator.userPrincipalName,
  certificateAuthorityFile: lab.domainController.certificateAuthorityFile,
};

describe('the configuration documents', async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.dsc.config.yaml'));

  it.each(files)('%s is made so, resource by resource', async (file) => {
    const { env, replaced } = await world();
    const text = await readFile(join(folder, file), 'utf8');
    const document = configurationDocument.parse(parse(text));
    const ids = document.resources.map(({ type, name }) => `[resourceId('${type}', '${name}')]`);
    if (file.startsWith('ou-permission')) {
      const dsc = await openDriver('msa', env);
      await dsc.set({ name: replaced('msaODJabcde'), ...reached });
    }
    for (const { type, properties, dependsOn = [] } of document.resources) {
      expect(ids).toEqual(expect.arrayContaining(dependsOn));
      const resource = all.find((one) => resourceType(one) === type);
      if (resource?.command === undefined) {
        // Through the adapter: the class, whose examples are above.
        expect(type).toBe('Microsoft.Windows/WindowsPowerShell');
        for (const inner of adapted.parse(properties).resources) {
          expectKnown(inner.type.replace(/^OdjConnector\//, ''), inner.properties);
        }
        continue;
      }
      const asked = z
        .record(z.string(), z.unknown())
        .parse(
          JSON.parse(
            JSON.stringify(properties, (_name, value: unknown) =>
              typeof value === 'string' ? replaced(value) : value,
            ),
          ),
        );
      const instance = resource.inDirectory === true ? { ...asked, ...reached } : asked;
      const dsc = await openDriver(resource.command.topic, env);
      await dsc.set(instance);
      expect(await dsc.test(instance)).toMatchObject({ inDesiredState: true, differing: [] });
    }
  });
});
