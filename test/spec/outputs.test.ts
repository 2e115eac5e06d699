import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Msa, MsaChange, OuPermission, OuPermissionChange } from '../../src/directory/directory.ts';
import { outputSchema } from '../../src/powershell/output-schema.ts';
import type { OutputObject, OutputOf, ParametersOf } from '../../src/spec/index.ts';
import type { Output } from '../../src/spec/output.ts';
import { outputs } from '../../src/spec/outputs.ts';

const msa = {
  name: 'msaODJabcde',
  samAccountName: 'msaODJabcde$',
  distinguishedName: 'CN=msaODJabcde,CN=Managed Service Accounts,DC=contoso,DC=test',
  objectGuid: '2f1c5a1e-0000-4000-8000-000000000000',
  sid: 'S-1-5-21-1-2-3-1105',
  kind: 'msDS-ManagedServiceAccount',
  enabled: true,
  connectorComputers: [],
  encryptionTypes: null,
  created: '2026-01-02T03:04:05Z',
  server: 'dc1.contoso.test',
} as const;

describe('outputs', () => {
  it('are, in TypeScript, what the directory gives', () => {
    expectTypeOf<OutputObject<'Odj.Msa'>>().toEqualTypeOf<Msa>();
    expectTypeOf<OutputObject<'Odj.MsaChange'>>().toExtend<MsaChange>();
    expectTypeOf<MsaChange>().toExtend<OutputObject<'Odj.MsaChange'>>();
    expectTypeOf<OutputObject<'Odj.OuPermission'>>().toExtend<Omit<OuPermission, 'error'>>();
    expectTypeOf<Omit<OuPermission, 'error'>>().toExtend<OutputObject<'Odj.OuPermission'>>();
    expectTypeOf<OutputObject<'Odj.OuPermissionChange'>>().toExtend<Omit<OuPermissionChange, 'error'>>();
  });

  it('of a cmdlet are known by its name', () => {
    expectTypeOf<OutputOf<'Get-OdjMsa'>>().toEqualTypeOf<OutputObject<'Odj.Msa'>>();
    expectTypeOf<OutputOf<'Remove-OdjMsa'>>().toBeNever();
    expectTypeOf<OutputOf<'Test-OdjConnector'>>().toEqualTypeOf<boolean | OutputObject<'Odj.Finding'>>();
  });

  it('pass their schema, and nothing else does', () => {
    expect(outputSchema('Odj.Msa').parse(msa)).toEqual(msa);
    expect(outputSchema('Odj.Msa').safeParse({ ...msa, kind: 'user' }).success).toBe(false);
    expect(outputSchema('Odj.Msa').safeParse({ ...msa, sid: null }).success).toBe(false);
  });

  it('show in their table only properties that they have', () => {
    const all: Readonly<Record<string, Output>> = outputs;
    for (const { properties, columns } of Object.values(all))
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...columns]));
  });

  it('each have a table in a well-formed format file', async () => {
    const file = join(import.meta.dirname, '../../ps-module/OdjConnector.Format.ps1xml');
    const { root } = parseXml(await readFile(file, 'utf8'));
    const views = root?.children.flatMap((child) => (child instanceof XmlElement ? child.children : []));
    const names = views
      ?.filter((view) => view instanceof XmlElement)
      .map((view) => view.children.find((child) => child instanceof XmlElement)?.text);
    expect(names).toEqual(Object.keys(outputs));
  });
});

describe('parameters', () => {
  it('of a cmdlet are known by its name, the mandatory ones required', () => {
    expectTypeOf<ParametersOf<'Set-OdjOuPermission'>>().toExtend<{
      readonly account: string;
      readonly organizationalUnit?: readonly string[];
      readonly computersContainer?: boolean;
      readonly whatIf?: boolean;
    }>();
    expectTypeOf<{ account: string; organizationalUnit: string[] }>().toExtend<
      ParametersOf<'Set-OdjOuPermission'>
    >();
    expectTypeOf<{ organizationalUnit: string[] }>().not.toExtend<ParametersOf<'Set-OdjOuPermission'>>();
    expectTypeOf<{ role: 'Everybody'[] }>().not.toExtend<ParametersOf<'Enable-IEEsc'>>();
  });
});
