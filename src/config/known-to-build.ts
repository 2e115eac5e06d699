import connectorConfig from '../../manifests/connector-config.json' with { type: 'json' };
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import { isBuildAtLeast } from '../build-number.ts';
import { OdjError } from '../errors.ts';
import type { SettingsChange } from './settings.ts';

const first = requirements.connector.skipByoMsaPrivilegeCheckBuild;
const { keys } = connectorConfig;

/**
 * What is doubtful about a change where this build of the connector reads it; nothing where the build is not known.
 * Microsoft names the first build for one of the keys only; the others are certain from that build on.
 *
 * @throws OdjError ConfigKeyTooNew for a key that the build does not read
 */
export function doubtsOf(change: SettingsChange, build: string | null): readonly string[] {
  if (build === null || isBuildAtLeast(build, first)) {
    return [];
  }
  if (change.skipByoMsaPrivilegeCheck === true) {
    throw new OdjError('ConfigKeyTooNew', { key: keys.skipByoMsaPrivilegeCheck, build, first });
  }
  const asked = [
    change.managedServiceAccount == null ? [] : [keys.managedServiceAccount],
    change.disableOUUpdates === true ? [keys.disableOUUpdates] : [],
  ].flat();
  return asked.length === 0
    ? []
    : [
        `No source says that build ${build} reads ${asked.join(' and ')}; ${first} does. Update the connector first, or see after the sign-in that the service runs as the account of your own.`,
      ];
}
