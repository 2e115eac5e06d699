import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Output } from '../../src/spec/output.ts';
import { outputs } from '../../src/spec/outputs.ts';
import { runPowerShell } from '../pwsh/powershell.ts';

const all: Readonly<Record<string, Output>> = outputs;
const module = join(import.meta.dirname, '../../ps-module/OdjConnector.psd1');

/** A value of each property, as long as they get, with its name in it. */
function sample(name: string, { properties }: Output): Record<string, unknown> {
  const long = (property: string): string =>
    `CN=${property},OU=Autopilot devices of the north,OU=Managed,DC=emea,DC=contoso,DC=test`;
  return Object.fromEntries(
    Object.entries(properties).map(([property, { type, choices }]) => {
      const text = /^(Time|Created|LastLogon|LastConnection)$/.test(property)
        ? '2026-01-02T03:04:05Z'
        : (choices?.[0] ?? (narrow.test(property) ? `${property}-1` : long(property)));
      const values = { string: text, 'string[]': [long('SRV-AP-01'), long('SRV-AP-02')], int: 7, bool: true };
      return [property, name === '' ? null : values[type]];
    }),
  );
}
const narrow =
  /^(Name|SamAccountName|MachineName|Account|Computer|ComputerName|Program|Server|Id|.*Version|.*State|Kind|CollectedAt|Address|ServiceAccount)$/;

const rendered = z.array(z.object({ name: z.string(), width: z.int(), text: z.string() }));
let screens: z.infer<typeof rendered>;
beforeAll(async () => {
  const given = Object.entries(all).map(([name, output]) => ({ name, object: sample(name, output) }));
  const { stdout, stderr } = await runPowerShell(
    `Import-Module '${module}'
    $given = ConvertFrom-Json ([System.Console]::In.ReadToEnd())
    $screens = foreach ($width in 80, 120) {
      foreach ($one in $given) {
        $one.object.PSObject.TypeNames.Insert(0, $one.name)
        @{ name = $one.name; width = $width; text = $one.object | Out-String -Width $width }
      }
    }
    [System.Console]::Out.Write((ConvertTo-Json -InputObject @($screens) -Depth 3 -Compress))`,
    { stdin: JSON.stringify(given) },
  );
  expect(stderr).toBe('');
  screens = rendered.parse(JSON.parse(stdout));
});

describe('what people see', () => {
  it.each(Object.keys(all))(
    'of %s fits 80 and 120 columns, with every column and nothing cut off',
    (name) => {
      const mine = screens.filter((screen) => screen.name === name);
      expect(mine.map(({ width }) => width)).toEqual([80, 120]);
      const columns = all[name]?.columns ?? [];
      for (const { width, text } of mine) {
        expect(text.split('\n').filter((line) => line.trimEnd().length > width)).toEqual([]);
        expect(text).not.toMatch(/\.\.\.|\u2026/);
        expect(columns.filter((column) => !new RegExp(`\\b${column}\\b`).test(text))).toEqual([]);
      }
    },
  );

  it('of accounts has the names of servers, not their distinguished names', () => {
    const [text = ''] = screens.filter(({ name }) => name === 'Odj.Msa').map((screen) => screen.text);
    expect(text).toContain('SRV-AP-01, SRV-AP-02 ');
  });

  it('of changed permissions has their backup file above them', () => {
    const [text = ''] = screens
      .filter(({ name }) => name === 'Odj.OuPermissionChange')
      .map((screen) => screen.text);
    expect(text).toMatch(/^\s*BackupFile: /);
  });
});
