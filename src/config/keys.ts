import { connectorConfigText } from './merge.ts';
import { elementsOf, parseConfig } from './document.ts';

/**
 * Every key that appSettings of a config file adds, also those that the connector does not know.
 *
 * @throws OdjError as readConnectorConfig
 */
export function appSettingKeys(bytes: Uint8Array, file: string): readonly string[] {
  const { appSettings } = parseConfig({ file, text: connectorConfigText(bytes, file) });
  return (appSettings === undefined ? [] : elementsOf(appSettings)).flatMap(({ name, attributes }) =>
    name === 'add' && attributes['key'] !== undefined ? [attributes['key']] : [],
  );
}
