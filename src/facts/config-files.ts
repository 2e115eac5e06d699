import { Buffer } from 'node:buffer';
import { appSettingKeys } from '../config/keys.ts';
import { readConnectorConfig, type ConnectorConfig } from '../config/merge.ts';
import { readProxy, type ProxySettings } from '../config/proxy.ts';
import { isOdjError, type OdjError } from '../errors.ts';
import { valueOf } from './fact.ts';
import type { ConfigFileFacts, ServerFacts } from './server-facts.ts';

const settings = new WeakMap<ConfigFileFacts, ConnectorConfig | OdjError>();

/** What the wizard's config file says, or why the connector cannot be sure of it; null where it was not read. */
export function settingsOf(server: ServerFacts | undefined): ConnectorConfig | OdjError | null {
  const file = valueOf(server?.wizardConfig);
  if (file === null) {
    return null;
  }
  let read = settings.get(file);
  if (read === undefined) {
    read = attempt(file, readConnectorConfig);
    settings.set(file, read);
  }
  return read;
}

/** The same, null also where the file is malformed. */
export function readableSettingsOf(server: ServerFacts | undefined): ConnectorConfig | null {
  const read = settingsOf(server);
  return read === null || isOdjError(read) ? null : read;
}

/** Every key of the file, known or not; none where it cannot be understood. */
export function keysOf(file: ConfigFileFacts): readonly string[] {
  const keys = attempt(file, appSettingKeys);
  return isOdjError(keys) ? [] : keys;
}

/** The proxy that a program uses by its config file, or why .NET refuses the file. */
export function proxyOf(file: ConfigFileFacts): ProxySettings | OdjError {
  return attempt(file, readProxy);
}

function attempt<Result>(
  file: ConfigFileFacts,
  read: (bytes: Uint8Array, path: string) => Result,
): Result | OdjError {
  try {
    return read(Buffer.from(file.content, 'base64'), file.path);
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return thrown;
    }
    throw thrown;
  }
}
