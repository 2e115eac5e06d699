import { readFile } from 'node:fs/promises';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };

export interface WizardSettings {
  readonly organizationalUnits: readonly string[];
  /** name@domain. */
  readonly managedServiceAccount: string | null;
  readonly skipByoMsaPrivilegeCheck: boolean;
}

/** Reads the wizard's config file as .NET does: the last `add` of a key counts. */
export async function readWizardSettings(file: string): Promise<WizardSettings> {
  const { keys, organizationalUnitSeparator } = connectorConfig;
  const { root } = parseXml(decoded(await readFile(file)));
  const values = new Map(
    children(children(root === null ? [] : [root], 'appSettings'), 'add').map(
      ({ attributes }) => [attributes['key'], attributes['value'] ?? ''] as const,
    ),
  );
  return {
    organizationalUnits: (values.get(keys.organizationalUnits) ?? '')
      .split(organizationalUnitSeparator)
      .filter((name) => name.trim() !== ''),
    managedServiceAccount: values.get(keys.managedServiceAccount) ?? null,
    skipByoMsaPrivilegeCheck: values.get(keys.skipByoMsaPrivilegeCheck)?.toLowerCase() === 'true',
  };
}

function children(of: readonly XmlElement[], name: string): readonly XmlElement[] {
  return of
    .flatMap((element) => element.children)
    .filter((child) => child instanceof XmlElement)
    .filter((element) => element.name === name);
}

function decoded(bytes: Buffer): string {
  const isUtf16 = bytes.readUInt16BE(0) === 0xfffe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
