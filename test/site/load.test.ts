import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseSite } from '../../src/site/load.ts';
import { siteSchema } from '../../src/site/site.ts';

const minimal = `domain: contoso.test
organizationalUnits:
  - OU=Autopilot,DC=contoso,DC=test
connectors:
  - server: SRV1
`;

const example = readFileSync(join(import.meta.dirname, '../../manifests/site.example.yaml'), 'utf8');

it('takes the example that ships', () => {
  expect(parseSite(example, 'site.example.yaml').connectors.map(({ server }) => server)).toEqual([
    'SRV1',
    'SRV2',
  ]);
});

describe('the example shows every key, if only in a comment', () => {
  const sections = example.split(/^(?=(?:# )?\w+:)/m);
  const keysOf = ({
    properties = {},
    items,
  }: z.core.JSONSchema.JSONSchema): readonly (readonly string[])[] =>
    typeof items === 'object' && !Array.isArray(items)
      ? keysOf(items)
      : Object.entries(properties).flatMap(([key, value]) => [
          [key],
          ...(typeof value === 'object' ? keysOf(value) : []).map((below) => [key, ...below]),
        ]);
  const keys = keysOf(z.toJSONSchema(siteSchema, { io: 'input' }));

  it.each(keys.map((key) => [key.join('.'), key] as const))('%s', (_text, [section, key]) => {
    const shown = sections.find((text) => new RegExp(`^(?:# )?${section}:`).test(text));
    expect(shown).toBeDefined();
    if (key !== undefined) expect(shown).toMatch(new RegExp(`^ +(?:- |# )?${key}:`, 'm'));
  });

  it('of which some are two levels down', () => {
    expect(keys).toContainEqual(['directory', 'replicationLimitSeconds']);
    expect(keys).toContainEqual(['connectors', 'configFile']);
  });

  it('and the group account may stand in place of the accounts of connectors', () => {
    const grouped = example.replace('# groupAccount', 'groupAccount').replace(/^ +account: .*\n/m, '');
    expect(parseSite(grouped, 'site.yaml')).toMatchObject({ groupAccount: 'msaODJgroup' });
  });
});

it('fills in what the file leaves out', () => {
  expect(parseSite(minimal, 'site.yaml')).toMatchObject({ account: 'connector', computersContainer: false });
});

describe('a site file that cannot be used is refused with line and column', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['broken YAML', 'domain: [', 'line 1'],
    ['an unknown key', `${minimal}acount: own\n`, 'acount'],
    ['an unknown kind of account', `${minimal}account: mine\n`, 'line 6, column 10'],
    [
      'an OU that is no DN',
      minimal.replace('OU=Autopilot,DC=contoso,DC=test', 'Autopilot'),
      'line 3, column 5',
    ],
    ['an OU of another domain', minimal.replace('DC=contoso,', 'DC=fabrikam,'), 'not a DN below'],
    ['the domain itself as an OU', minimal.replace('OU=Autopilot,', ''), 'not a DN below'],
    [
      'an OU twice',
      minimal.replace('connectors', '  - ou=autopilot,dc=contoso,dc=test\nconnectors'),
      'named twice',
    ],
    ['a server twice', `${minimal}  - server: srv1\n`, 'line 6, column 13: srv1 is named twice'],
    ['no OU at all', 'domain: contoso.test\nconnectors: [{ server: SRV1 }]\n', 'at least one OU'],
    [
      'no connector',
      'domain: contoso.test\norganizationalUnits: ["OU=A,DC=contoso,DC=test"]\nconnectors: []\n',
      'connectors',
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(() => parseSite(text, 'site.yaml')).toThrow(expected);
  });
});
