import type { ConfigFileChange } from '../../config/file.ts';
import type { ConnectorConfig } from '../../config/merge.ts';

/** What a config file says, for people. */
export function settingLines(config: ConnectorConfig): string {
  const { organizationalUnits, managedServiceAccount, disableOUUpdates, skipByoMsaPrivilegeCheck } = config;
  const flag = (value: boolean | null): string => (value === null ? 'not set' : String(value));
  const lines = [
    'Organizational units:',
    ...(organizationalUnits.length === 0
      ? ["  none: the domain's default computers container"]
      : organizationalUnits.map((distinguishedName) => `  ${distinguishedName}`)),
    `Managed service account: ${managedServiceAccount ?? 'made by the connector'}`,
    `Disable OU updates: ${flag(disableOUUpdates)}`,
    `Skip the log-on-as-a-service check: ${flag(skipByoMsaPrivilegeCheck)}`,
    `Encoding: ${config.encoding}${config.byteOrderMark ? ' with a byte order mark' : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What a change did, or in a dry run would do: the settings as they are after it. */
export function changeDocument(result: ConfigFileChange, dryRun: boolean): Record<string, unknown> {
  const { file, after, changed, backupFile, difference } = result;
  return { path: file, ...after, changed, dryRun, backupFile, diff: difference };
}
