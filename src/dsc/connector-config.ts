import { findConfigFile, readConfigFile, setConfigFile } from '../config/file.ts';
import { readConnectorConfig, type ConnectorConfig } from '../config/merge.ts';
import type { SettingsChange } from '../config/settings.ts';
import type { odjConnectorConfig } from '../spec/resources/odj-connector-config.ts';
import type { Instance } from './instance.ts';
import type { ResourceWork } from './operations.ts';

type Spec = typeof odjConnectorConfig;

const names = [
  'organizationalUnits',
  'managedServiceAccount',
  'disableOUUpdates',
  'skipByoMsaPrivilegeCheck',
] as const;

/** The configuration file of a connector. */
export function connectorConfigWork(env: Readonly<Record<string, string | undefined>>): ResourceWork<Spec> {
  return {
    read: async ({ path }) => {
      const file = await findConfigFile(path);
      const found = readConnectorConfig(await readConfigFile(file), file);
      const { organizationalUnits, managedServiceAccount, disableOUUpdates, skipByoMsaPrivilegeCheck } =
        found;
      return {
        path: file,
        organizationalUnits,
        ...(managedServiceAccount === null ? {} : { managedServiceAccount }),
        ...(disableOUUpdates === null ? {} : { disableOUUpdates }),
        ...(skipByoMsaPrivilegeCheck === null ? {} : { skipByoMsaPrivilegeCheck }),
        _exist: saysSomething(found),
      };
    },

    enforce: async (asked, dryRun) => {
      const file = await findConfigFile(asked.path);
      const { changed, before, after } = await setConfigFile({ file, change: changeOf(asked), dryRun, env });
      if (!changed || before === null) {
        return [];
      }
      const differing = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
      const exists = saysSomething(before) === saysSomething(after) ? [] : ['_exist'];
      // A key without a value says nothing, and is taken away all the same.
      return differing.length + exists.length === 0 ? ['_exist'] : [...exists, ...differing];
    },
  };
}

function saysSomething(config: ConnectorConfig): boolean {
  return names.some((name) =>
    name === 'organizationalUnits' ? config[name].length > 0 : config[name] !== null,
  );
}

function changeOf(asked: Instance<Spec>): SettingsChange {
  if (!asked._exist) {
    return {
      organizationalUnits: [],
      managedServiceAccount: null,
      disableOUUpdates: null,
      skipByoMsaPrivilegeCheck: null,
    };
  }
  const { organizationalUnits, managedServiceAccount, disableOUUpdates, skipByoMsaPrivilegeCheck } = asked;
  return { organizationalUnits, managedServiceAccount, disableOUUpdates, skipByoMsaPrivilegeCheck };
}
