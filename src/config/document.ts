import {
  parseXml,
  XmlComment,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlDocument,
} from '@rgrove/parse-xml';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import { refusal, type Source } from './refusal.ts';
import { readStartTag, type StartTag } from './start-tag.ts';

export type SettingName = keyof typeof connectorConfig.keys;

/** `<add key="…" value="…"/>` of one of the keys that this product reads and writes. */
export interface Setting {
  readonly element: XmlElement;
  readonly tag: StartTag;
  /** As XML means it, references resolved. */
  readonly value: string;
}

export interface ConfigDocument {
  readonly source: Source;
  readonly configuration: XmlElement;
  readonly appSettings: XmlElement | undefined;
  readonly settings: ReadonlyMap<SettingName, Setting>;
}

/**
 * Reads a .NET config file and finds its appSettings.
 *
 * @throws OdjError ConfigMalformed, ConfigUnsupported or ConfigDuplicate with line and column, wherever what the
 * connector would read is not certain
 */
export function parseConfig(source: Source): ConfigDocument {
  const document = parse(source);
  const documentType = document.children.find((child) => child instanceof XmlDocumentType);
  if (documentType) {
    throw refusal('ConfigUnsupported', source, documentType.start, 'a document type declaration (DTD).');
  }
  const configuration = document.root;
  if (configuration?.name !== 'configuration') {
    const found = configuration?.name ?? '';
    throw refusal(
      'ConfigUnsupported',
      source,
      configuration?.start ?? 0,
      `the outermost element is <${found}>, not <configuration>.`,
    );
  }
  const appSettings = findAppSettings(source, configuration);
  return { source, configuration, appSettings, settings: findSettings(source, appSettings) };
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement);
}

/** Elements and comments: what stands on lines of its own. */
export function nodesOf(parent: XmlElement): (XmlElement | XmlComment)[] {
  return parent.children.filter((child) => child instanceof XmlElement || child instanceof XmlComment);
}

function parse(source: Source): XmlDocument {
  try {
    return parseXml(source.text, {
      includeOffsets: true,
      preserveCdata: true,
      preserveComments: true,
      preserveDocumentType: true,
    });
  } catch (error) {
    if (error instanceof XmlError) {
      // The parser counts characters, not code units, and adds an excerpt to its message.
      const offset = Array.from(source.text).slice(0, error.pos).join('').length;
      const reason = error.message.replace(/ \(line \d+, column \d+\)\n[^]*$/, '.');
      throw refusal('ConfigMalformed', source, offset, reason, error);
    }
    throw refusal('ConfigMalformed', source, 0, 'its elements are nested too deeply.', error);
  }
}

/** Attributes by which .NET takes the settings from somewhere else. */
export const elsewhere = ['configSource', 'file', 'configProtectionProvider', 'configBuilders'];

function findAppSettings(source: Source, configuration: XmlElement): XmlElement | undefined {
  const sections = elementsOf(configuration);
  const [appSettings, duplicate] = sections.filter(({ name }) => name === 'appSettings');
  if (duplicate) {
    throw refusal('ConfigDuplicate', source, duplicate.start, 'a second <appSettings>.');
  }
  for (const location of sections.filter(({ name }) => name === 'location')) {
    const inside = elementsOf(location).find(({ name }) => name === 'appSettings');
    if (inside) {
      throw refusal('ConfigUnsupported', source, inside.start, '<appSettings> inside <location>.');
    }
  }
  const attribute = elsewhere.find((name) => name in (appSettings?.attributes ?? {}));
  if (appSettings && attribute !== undefined) {
    const { start } = readStartTag(source.text, appSettings.start).attributes.get(attribute) ?? appSettings;
    throw refusal('ConfigUnsupported', source, start, `<appSettings> with the attribute ${attribute}.`);
  }
  return appSettings;
}

function findSettings(source: Source, appSettings: XmlElement | undefined): Map<SettingName, Setting> {
  const settings = new Map<SettingName, Setting>();
  for (const element of appSettings ? elementsOf(appSettings) : []) {
    const name = settingName(element.attributes['key']);
    if (element.name === 'EncryptedData') {
      throw refusal('ConfigUnsupported', source, element.start, '<appSettings> is encrypted.');
    }
    if (element.name === 'clear' || (element.name === 'remove' && name !== undefined)) {
      throw refusal(
        'ConfigUnsupported',
        source,
        element.start,
        `<${element.name}> takes settings away again.`,
      );
    }
    if (element.name !== 'add' || name === undefined) {
      continue;
    }
    if (settings.has(name)) {
      throw refusal(
        'ConfigDuplicate',
        source,
        element.start,
        `a second value for ${connectorConfig.keys[name]}.`,
      );
    }
    const tag = readStartTag(source.text, element.start);
    settings.set(name, { element, tag, value: element.attributes['value'] ?? '' });
  }
  return settings;
}

const settingNames = new Map(
  (
    ['organizationalUnits', 'managedServiceAccount', 'disableOUUpdates', 'skipByoMsaPrivilegeCheck'] as const
  ).map((name) => [connectorConfig.keys[name].toLowerCase(), name]),
);

/** .NET compares the keys of appSettings without regard to case. */
function settingName(key: string | undefined): SettingName | undefined {
  return key === undefined ? undefined : settingNames.get(key.toLowerCase());
}
