import { findConfigFile, readConfigFile, setConfigFile } from '../config/file.ts';
import { readConnectorConfig, type ConnectorConfig } from '../config/merge.ts';
import type { SettingsChange } from '../config/settings.ts';
import { comparisonKey } from '../directory/distinguished-name.ts';
import { OdjError } from '../errors.ts';
import { odjConnectorConfig } from '../spec/resources/odj-connector-config.ts';
import { resourceType, type Instance } from './instance.ts';
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
      const found = readConnectorConfig(await readConfigFile(file), file);
      const change = { ...changeOf(asked), ...listOf(asked, found.organizationalUnits) };
      const { changed, before, after } = await setConfigFile({ file, change, dryRun, env });
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

/**
 * The list where only some of its names are asked for.
 *
 * @throws OdjError DscInputInvalid
 */
function listOf(
  { _exist, organizationalUnits, organizationalUnitsToInclude, organizationalUnitsToExclude }: Instance<Spec>,
  current: readonly string[],
): SettingsChange {
  if (!_exist || (organizationalUnitsToInclude ?? organizationalUnitsToExclude) === undefined) {
    return {};
  }
  if (organizationalUnits !== undefined) {
    const reason = 'give either the exact list, or what to include and exclude.';
    throw new OdjError('DscInputInvalid', { reason, type: resourceType(odjConnectorConfig) });
  }
  const without = new Set(organizationalUnitsToExclude?.map(comparisonKey));
  const all = [...current, ...(organizationalUnitsToInclude ?? [])];
  return { organizationalUnits: all.filter((unit) => !without.has(comparisonKey(unit))) };
}
