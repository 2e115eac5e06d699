import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import { comparisonKey } from '../directory/distinguished-name.ts';
import { parseConfig, type ConfigDocument, type SettingName } from './document.ts';
import { decodeConfig, EncodingProblem, splice, type ConfigText, type Edit } from './encoding.ts';
import { elementStyle, insertSetting, removeElement } from './layout.ts';
import { refusal } from './refusal.ts';
import { readSettings, writtenSettings, type ConnectorSettings, type SettingsChange } from './settings.ts';

/** What a connector's config file says; `null` where a key is missing or empty. */
export interface ConnectorConfig extends ConnectorSettings {
  /** `utf-8`, `utf-16le`, `utf-16be` or the declared single-byte encoding. */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
}

interface OpenConfig {
  readonly text: ConfigText;
  readonly document: ConfigDocument;
  readonly settings: ConnectorSettings;
}

/**
 * Reads the connector's keys out of the bytes of `ODJConnectorEnrollmentWizard.exe.config`; comments are no data.
 *
 * @param file how errors name the file
 * @throws OdjError ConfigMalformed, ConfigUnsupported, ConfigDuplicate, ConfigValueInvalid, with line and column
 */
export function readConnectorConfig(bytes: Uint8Array, file = 'the config file'): ConnectorConfig {
  const { text, settings } = open(bytes, file);
  return { ...settings, encoding: text.encoding, byteOrderMark: text.byteOrderMark };
}

/** The file as text, without its byte order mark, for showing differences. */
export function connectorConfigText(bytes: Uint8Array, file = 'the config file'): string {
  return decodeConfigFile(bytes, file).text;
}

/**
 * Writes the asked keys into the bytes of a config file and leaves every other byte as it is. What already says the
 * same (DNs compared by meaning, in order) is not rewritten. `null` takes a key away; an absent one stays.
 *
 * @throws OdjError as readConnectorConfig, and ConfigOrganizationalUnitInvalid, ConfigAccountInvalid for the change
 */
export function mergeConnectorConfig(
  bytes: Uint8Array,
  change: SettingsChange,
  file = 'the config file',
): { readonly bytes: Uint8Array; readonly changed: boolean } {
  const values = writtenSettings(change, open(bytes, file).settings);
  const merged = values.reduce((merging, [name, value]) => {
    const config = open(merging, file);
    if (means(config, name, value)) {
      return merging;
    }
    const edit = editFor(config, name, value);
    return edit === undefined ? merging : splice(config.text, edit);
  }, bytes);
  return { bytes: merged, changed: merged !== bytes };
}

function open(bytes: Uint8Array, file: string): OpenConfig {
  const text = decodeConfigFile(bytes, file);
  const document = parseConfig({ file, text: text.text });
  return { text, document, settings: readSettings(document) };
}

/** @throws OdjError ConfigMalformed, ConfigUnsupported */
export function decodeConfigFile(bytes: Uint8Array, file: string): ConfigText {
  try {
    return decodeConfig(bytes);
  } catch (error) {
    if (error instanceof EncodingProblem) {
      const id = error.kind === 'malformed' ? 'ConfigMalformed' : 'ConfigUnsupported';
      throw refusal(id, { file, text: '' }, 0, error.message, error);
    }
    throw error;
  }
}

/** Whether the file already says this, however it is spelled there. */
function means({ document, settings }: OpenConfig, name: SettingName, value: string | null): boolean {
  if (value === null) {
    return !document.settings.has(name);
  }
  switch (name) {
    case 'organizationalUnits': {
      const asked = value === '' ? [] : value.split(connectorConfig.organizationalUnitSeparator);
      const found = settings.organizationalUnits;
      return (
        asked.length === found.length &&
        asked.every(
          (organizationalUnit, index) =>
            comparisonKey(organizationalUnit) === comparisonKey(found[index] ?? ''),
        )
      );
    }
    case 'managedServiceAccount':
      return settings.managedServiceAccount?.toLowerCase() === value.toLowerCase();
    case 'disableOUUpdates':
    case 'skipByoMsaPrivilegeCheck':
      return String(settings[name]) === value;
  }
}

function editFor({ text, document }: OpenConfig, name: SettingName, value: string | null): Edit | undefined {
  const setting = document.settings.get(name);
  if (value === null) {
    return setting && removeElement(text.text, setting.element);
  }
  if (setting === undefined) {
    const { quote, closing } = elementStyle(document);
    const key = `key=${quote}${connectorConfig.keys[name]}${quote}`;
    return insertSetting(
      document,
      `<add ${key} value=${quote}${attributeText(value, quote, text)}${quote}${closing}`,
    );
  }
  const attribute = setting.tag.attributes.get('value');
  if (attribute) {
    const { valueStart: start, valueEnd: end, quote } = attribute;
    return { start, end, replacement: attributeText(value, quote, text) };
  }
  const { valueEnd, quote } = setting.tag.attributes.get('key') ?? {
    valueEnd: setting.tag.closing - 1,
    quote: '"',
  };
  const written = ` value=${quote}${attributeText(value, quote, text)}${quote}`;
  return { start: valueEnd + 1, end: valueEnd + 1, replacement: written };
}

/** As an attribute value in these quotes; what the encoding lacks becomes a character reference. */
function attributeText(value: string, quote: string, { encode }: ConfigText): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&apos;' };
  const reference = (character: string): string =>
    `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
  return Array.from(value, (character) => {
    if (character === '&' || character === '<' || character === quote) {
      return named[character] ?? character;
    }
    if (/[\t\n\r]/.test(character)) {
      return reference(character);
    }
    try {
      encode(character);
      return character;
    } catch {
      return reference(character);
    }
  }).join('');
}
