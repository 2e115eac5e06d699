import type { SettingsChange } from '../../config/settings.ts';
import { OdjError } from '../../errors.ts';
import type { OptionValues } from '../define.ts';
import type { configSetOptions } from './config-set.ts';

/** @throws OdjError UsageInvalid */
export function requiredFile(file: string | undefined): string {
  if (file === undefined || file === '') {
    throw new OdjError('UsageInvalid', { reason: 'name the config file, with --file FILE.' });
  }
  return file;
}

type Values = OptionValues<typeof configSetOptions>;

/** @throws OdjError UsageInvalid where nothing is asked for, or one thing in two ways */
export function askedChange(values: Values): SettingsChange {
  const removals = new Map(values.remove.map((name) => [name, removalOf(name)]));
  const given: [string, boolean, SettingsChange][] = [
    [
      'organizational-unit',
      values.organizationalUnit.length > 0,
      { organizationalUnits: values.organizationalUnit },
    ],
    [
      'organizational-unit',
      values.addOrganizationalUnit.length > 0 || values.removeOrganizationalUnit.length > 0,
      {
        addOrganizationalUnits: values.addOrganizationalUnit,
        removeOrganizationalUnits: values.removeOrganizationalUnit,
      },
    ],
    ['account', values.account !== undefined, { managedServiceAccount: values.account }],
    ['disable-ou-updates', values.disableOuUpdates, { disableOUUpdates: true }],
    ['skip-byo-msa-privilege-check', values.skipByoMsaPrivilegeCheck, { skipByoMsaPrivilegeCheck: true }],
  ];
  const wanted = given.filter(([, isGiven]) => isGiven);
  const twice = wanted.find(([name]) => removals.has(name));
  if (twice) {
    throw new OdjError('UsageInvalid', { reason: `--${twice[0]} and --remove ${twice[0]} cannot both be.` });
  }
  const [list, edit] = wanted.filter(([name]) => name === 'organizational-unit');
  if (list !== undefined && edit !== undefined) {
    const reason = '--organizational-unit gives the whole list; it goes with no adding or removing.';
    throw new OdjError('UsageInvalid', { reason });
  }
  if (wanted.length === 0 && removals.size === 0 && !values.create) {
    throw new OdjError('UsageInvalid', { reason: 'say what to change, such as --organizational-unit DN.' });
  }
  const changes = [...wanted.map(([, , change]) => change), ...removals.values()];
  return changes.reduce<SettingsChange>((all, change) => ({ ...all, ...change }), {});
}

function removalOf(name: string): SettingsChange {
  switch (name) {
    case 'organizational-unit':
      return { organizationalUnits: [] };
    case 'account':
      return { managedServiceAccount: null };
    case 'disable-ou-updates':
      return { disableOUUpdates: null };
    case 'skip-byo-msa-privilege-check':
      return { skipByoMsaPrivilegeCheck: null };
    default:
      throw new OdjError('UsageInvalid', { reason: `--remove ${name} names none of the keys.` });
  }
}
