import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectorConfigText, mergeConnectorConfig, readConnectorConfig } from '../../src/config/merge.ts';
import type { SettingsChange } from '../../src/config/settings.ts';

const keys = {
  organizationalUnits: 'OrganizationalUnitsUsedForOfflineDomainJoin',
  managedServiceAccount: 'TenantConfiguredManagedServiceAccount',
  disableOUUpdates: 'DisableOUUpdates',
  skipByoMsaPrivilegeCheck: 'SkipByoMsaPrivilegeCheck',
} as const;

// Names of OUs with every character that DNs or XML escape, outside of Latin-1 too; `;` cannot be expressed.
const character = fc.constantFrom(...Array.from('abzAZ019 .-_&<>"\'\\,+=#/()äöüßéñ€Ωж漢😀'));
const distinguishedName = fc
  .array(character, { minLength: 1, maxLength: 12 })
  .map((characters) => characters.join(''))
  .map((name) => name.replace(/[\\"+,<>#= ]/g, '\\$&'))
  .map((name) => `OU=${name},DC=contoso,DC=test`);
const account = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,14}@[a-z]{1,8}\.test$/);
const flag = fc.option(fc.boolean());
const change = fc.record(
  {
    organizationalUnits: fc.uniqueArray(distinguishedName, {
      maxLength: 4,
      selector: (name) => name.toLowerCase(),
    }),
    managedServiceAccount: fc.option(account),
    disableOUUpdates: flag,
    skipByoMsaPrivilegeCheck: flag,
  },
  { requiredKeys: [] },
);

interface Style {
  readonly newline: string;
  readonly unit: string;
  readonly quote: string;
  readonly closing: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-1';
  readonly mark: boolean;
}
const style: fc.Arbitrary<Style> = fc.record({
  newline: fc.constantFrom('\n', '\r\n', '\r', ''),
  unit: fc.constantFrom('  ', '    ', '\t', ''),
  quote: fc.constantFrom('"', "'"),
  closing: fc.constantFrom('/>', ' />', '></add>', '\t/>'),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1'),
  mark: fc.boolean(),
});

type Line = (style: Style) => string;
const escaped = (value: string, { quote }: Style): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')
    .replace(/[^\0-\u00ff]/gu, (found) => `&#${String(found.codePointAt(0))};`);
const add = (key: string, value: string, swapped = false): Line => {
  return (look) => {
    const { quote, closing } = look;
    const attributes = [`key=${quote}${key}${quote}`, `value=${quote}${escaped(value, look)}${quote}`];
    return `<add ${(swapped ? attributes.reverse() : attributes).join(' ')}${closing}`;
  };
};
// What must never be taken for data: comments and others' keys that look like ours.
const decoy: fc.Arbitrary<Line> = fc.constantFrom<Line>(
  () => `<!-- <add key="${keys.organizationalUnits}" value="OU=x;OU=y"/> "' </appSettings> -->`,
  ({ newline }) => `<!-- Value: "OU=a;${newline}   OU=b" -->`,
  () => '<?target <add key="DisableOUUpdates" value="true"/>?>',
  add('Other', 'OU=a;b & "c" \'d\' > < é', true),
  add(`${keys.organizationalUnits}2`, 'OU=other'),
  ({ newline }) => newline,
);
const ownLine = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<Line[]> =>
  fc
    .option(fc.tuple(value, fc.boolean()).map(([text, swapped]) => add(key, text, swapped)))
    .map((line) => (line === null ? [] : [line]));
const settings: fc.Arbitrary<Line[]> = fc
  .tuple(
    ownLine(
      keys.organizationalUnits,
      fc.array(distinguishedName, { maxLength: 3 }).map((names) => names.join(' ; ')),
    ),
    ownLine(keys.managedServiceAccount, account),
    ownLine(keys.disableOUUpdates, fc.constantFrom('true', 'False')),
    ownLine(keys.skipByoMsaPrivilegeCheck, fc.constantFrom('', 'TRUE')),
    fc.array(decoy, { maxLength: 4 }),
  )
  .chain((parts) => {
    const lines = parts.flat();
    return fc.shuffledSubarray(lines, { minLength: lines.length });
  });

const section: fc.Arbitrary<Line> = fc.constantFrom<Line>(
  () => '<!-- <appSettings configSource="x"/> -->',
  () => '<startup><supportedRuntime version="v4.0"/></startup>',
  () =>
    '<custom><appSettings><add key="DisableOUUpdates" value="no"/></appSettings><![CDATA[<appSettings/>]]></custom>',
  ({ newline, unit, quote }) =>
    `<system.net>${newline}${unit}${unit}<defaultProxy enabled=${quote}false${quote}/>${newline}${unit}</system.net>`,
);
const appSettings: fc.Arbitrary<Line> = fc.oneof(
  fc.constantFrom<Line>(
    () => '<appSettings/>',
    () => '<appSettings />',
    () => '<appSettings></appSettings>',
    ({ newline, unit }) => `<appSettings>${newline}${unit}</appSettings>`,
  ),
  settings.map((lines): Line => {
    return (look) => {
      const { newline, unit } = look;
      const content = lines.map((line) => `${newline}${unit}${unit}${line(look)}`).join('');
      return `<appSettings>${content}${newline}${unit}</appSettings>`;
    };
  }),
);
const configFile = fc
  .record({
    look: style,
    declared: fc.boolean(),
    before: fc.array(section, { maxLength: 2 }),
    appSettings: fc.option(appSettings, { freq: 8 }),
    after: fc.array(section, { maxLength: 2 }),
    end: fc.constantFrom('', '\n', '<!-- end -->'),
  })
  .map(({ look, declared, before, appSettings: own, after, end }) => {
    const { newline, unit, quote, encoding } = look;
    const name = encoding.startsWith('utf-16') ? 'utf-16' : encoding;
    const needed = declared || encoding === 'windows-1252' || encoding === 'iso-8859-1';
    const declaration = needed ? `<?xml version="1.0" encoding=${quote}${name}${quote}?>${newline}` : '';
    const sections = [...before, ...(own ? [own] : []), ...after].map(
      (line) => `${newline}${unit}${line(look)}`,
    );
    const text = `${declaration}<configuration>${sections.join('')}${newline}</configuration>${end}`;
    return { look, text, bytes: encoded(text, look) };
  });

function encoded(text: string, { encoding, mark }: Style): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from((mark ? '\ufeff' : '') + text, 'utf8');
    case 'utf-16le':
      return Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    case 'utf-16be':
      return Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le').swap16();
    case 'windows-1252':
      return Buffer.from(text.replaceAll('€', '\x80'), 'latin1');
    case 'iso-8859-1':
      return Buffer.from(text, 'latin1');
  }
}

const meant = (asked: SettingsChange): SettingsChange =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));

describe('merging any config file with any change', () => {
  it('reads back what was asked for, keeps every other setting and the encoding', () => {
    fc.assert(
      fc.property(configFile, change, ({ bytes: before }, asked) => {
        const { bytes } = mergeConnectorConfig(before, asked);
        expect(readConnectorConfig(bytes)).toEqual({ ...readConnectorConfig(before), ...meant(asked) });
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(configFile, change, ({ bytes: before }, asked) => {
        const { bytes } = mergeConnectorConfig(before, asked);
        const again = mergeConnectorConfig(bytes, asked);
        expect(again.changed).toBe(false);
        expect(again.bytes).toBe(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every byte outside of one replaced value', () => {
    fc.assert(
      fc.property(configFile, fc.array(distinguishedName, { minLength: 1 }), (file, organizationalUnits) => {
        const own = ownValue(file.text, keys.organizationalUnits);
        fc.pre(own !== undefined);
        const { bytes } = mergeConnectorConfig(file.bytes, { organizationalUnits });
        const written = ownValue(connectorConfigText(bytes), keys.organizationalUnits);
        const { start, end } = own;
        const expected = file.text.slice(0, start) + (written?.text ?? '') + file.text.slice(end);
        expect(Buffer.from(bytes)).toEqual(encoded(expected, file.look));
      }),
      { numRuns: 500 },
    );
  });

  it('only inserts where a key is missing', () => {
    fc.assert(
      fc.property(configFile, account, (file, managedServiceAccount) => {
        fc.pre(ownValue(file.text, keys.managedServiceAccount) === undefined);
        const { bytes } = mergeConnectorConfig(file.bytes, { managedServiceAccount });
        // Of a self-closed element only the way it is closed may go.
        const selfClosed = /<appSettings ?\/>/.exec(file.text.replace(/<custom>.*?<\/custom>/g, hide));
        const [kept, cut] = selfClosed
          ? [
              file.text.slice(0, selfClosed.index + '<appSettings'.length),
              selfClosed.index + selfClosed[0].length,
            ]
          : [longestCommonStart(file.text, connectorConfigText(bytes)), undefined];
        const rest = file.text.slice(cut ?? kept.length);
        const text = connectorConfigText(bytes);
        const inserted = text.slice(kept.length, text.length - rest.length);
        expect(inserted).toContain(keys.managedServiceAccount);
        expect(Buffer.from(bytes)).toEqual(encoded(kept + inserted + rest, file.look));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the old bytes again where a key is added to others and taken away', () => {
    fc.assert(
      fc.property(configFile, account, (file, managedServiceAccount) => {
        fc.pre(ownValue(file.text, keys.managedServiceAccount) === undefined);
        fc.pre(ownValue(file.text, keys.organizationalUnits) !== undefined);
        const { bytes } = mergeConnectorConfig(file.bytes, { managedServiceAccount });
        const restored = mergeConnectorConfig(bytes, { managedServiceAccount: null });
        expect(Buffer.from(restored.bytes)).toEqual(file.bytes);
      }),
      { numRuns: 300 },
    );
  });
});

interface OwnValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const hide = (found: string): string => ' '.repeat(found.length);

/** Found by text alone, in the way these files are made: our keys stand outside of comments and instructions. */
function ownValue(text: string, key: string): OwnValue | undefined {
  const visible = text.replace(/<!--[^]*?-->|<\?[^]*?\?>|<custom>[^]*?<\/custom>/g, hide);
  const keyFirst = new RegExp(`<add key=(["'])${key}\\1 value=(?<quote>["'])(?<value>[^]*?)\\k<quote>`, 'd');
  const valueFirst = new RegExp(
    `<add value=(?<quote>["'])(?<value>(?:(?!\\k<quote>)[^])*)\\k<quote> key=(["'])${key}\\3`,
    'd',
  );
  const found = keyFirst.exec(visible) ?? valueFirst.exec(visible);
  const [start, end] = found?.indices?.groups?.['value'] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end, text: text.slice(start, end) };
}

function longestCommonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) {
    length++;
  }
  return left.slice(0, length);
}
