import type { Parameter } from './cmdlet.ts';
import type { OutputProperty } from './output.ts';
import type { outputs, OutputName } from './outputs.ts';
import { clearOdjProxy } from './cmdlets/clear-odj-proxy.ts';
import { disableIEEsc } from './cmdlets/disable-ie-esc.ts';
import { enableIEEsc } from './cmdlets/enable-ie-esc.ts';
import { getOdjComputerOwner } from './cmdlets/get-odj-computer-owner.ts';
import { getOdjConnectorConfig } from './cmdlets/get-odj-connector-config.ts';
import { getOdjEvent } from './cmdlets/get-odj-event.ts';
import { resolveOdjError } from './cmdlets/resolve-odj-error.ts';
import { getOdjConnector } from './cmdlets/get-odj-connector.ts';
import { getOdjFact } from './cmdlets/get-odj-fact.ts';
import { getOdjMsa } from './cmdlets/get-odj-msa.ts';
import { getOdjPlan } from './cmdlets/get-odj-plan.ts';
import { getOdjOuPermission } from './cmdlets/get-odj-ou-permission.ts';
import { getOdjOu } from './cmdlets/get-odj-ou.ts';
import { invokeOdjPlan } from './cmdlets/invoke-odj-plan.ts';
import { getOdjProxy } from './cmdlets/get-odj-proxy.ts';
import { installOdjConnector } from './cmdlets/install-odj-connector.ts';
import { grantOdjLogonRight } from './cmdlets/grant-odj-logon-right.ts';
import { installOdjMsa } from './cmdlets/install-odj-msa.ts';
import { newOdjMsa } from './cmdlets/new-odj-msa.ts';
import { newOdjSupportBundle } from './cmdlets/new-odj-support-bundle.ts';
import { removeOdjMsa } from './cmdlets/remove-odj-msa.ts';
import { removeOdjOuPermission } from './cmdlets/remove-odj-ou-permission.ts';
import { restartOdjConnector } from './cmdlets/restart-odj-connector.ts';
import { restoreOdjConnectorConfig } from './cmdlets/restore-odj-connector-config.ts';
import { restoreOdjOuPermission } from './cmdlets/restore-odj-ou-permission.ts';
import { uninstallOdjMsa } from './cmdlets/uninstall-odj-msa.ts';
import { revokeOdjLogonRight } from './cmdlets/revoke-odj-logon-right.ts';
import { setOdjConnectorConfig } from './cmdlets/set-odj-connector-config.ts';
import { setOdjOuPermission } from './cmdlets/set-odj-ou-permission.ts';
import { setOdjProxy } from './cmdlets/set-odj-proxy.ts';
import { startOdjConnectorWizard } from './cmdlets/start-odj-connector-wizard.ts';
import { uninstallOdjConnector } from './cmdlets/uninstall-odj-connector.ts';
import { testOdjMsa } from './cmdlets/test-odj-msa.ts';
import { testOdjPrerequisite } from './cmdlets/test-odj-prerequisite.ts';
import { testOdjSite } from './cmdlets/test-odj-site.ts';
import { undoOdjPlan } from './cmdlets/undo-odj-plan.ts';
import { testOdjConnector } from './cmdlets/test-odj-connector.ts';

/** Every cmdlet of the module. */
export const cmdlets = [
  newOdjMsa,
  getOdjMsa,
  removeOdjMsa,
  getOdjOu,
  setOdjOuPermission,
  getOdjOuPermission,
  removeOdjOuPermission,
  restoreOdjOuPermission,
  getOdjComputerOwner,
  disableIEEsc,
  enableIEEsc,
  getOdjConnectorConfig,
  setOdjConnectorConfig,
  testOdjPrerequisite,
  restoreOdjConnectorConfig,
  getOdjProxy,
  setOdjProxy,
  clearOdjProxy,
  restartOdjConnector,
  installOdjConnector,
  startOdjConnectorWizard,
  uninstallOdjConnector,
  installOdjMsa,
  uninstallOdjMsa,
  grantOdjLogonRight,
  revokeOdjLogonRight,
  getOdjConnector,
  testOdjConnector,
  getOdjFact,
  testOdjMsa,
  getOdjEvent,
  resolveOdjError,
  newOdjSupportBundle,
  getOdjPlan,
  invokeOdjPlan,
  undoOdjPlan,
  testOdjSite,
] as const;

type Spec = (typeof cmdlets)[number];
export type CmdletName = Spec['name'];
type SpecOf<Name extends CmdletName> = Extract<Spec, { readonly name: Name }>;

interface ParameterValues {
  string: string;
  'string[]': readonly string[];
  'object[]': readonly string[];
  switch: boolean;
  bool: boolean;
  int: number;
  version: string;
  datetime: string;
  securestring: string;
  pscredential: { readonly userName: string; readonly password: string };
}
type ParameterValue<P extends Parameter> = P extends { choices: readonly (infer Choice)[] }
  ? P['type'] extends 'string[]'
    ? readonly Choice[]
    : Choice
  : ParameterValues[P['type']];
type Required<P> = P extends { mandatory: true; sets?: never } ? true : false;
type ParametersIn<All> = {
  readonly [
    Key in keyof All & string as Required<All[Key]> extends true ? Uncapitalize<Key> : never
  ]: All[Key] extends Parameter ? ParameterValue<All[Key]> : never;
} & {
  readonly [
    Key in keyof All & string as Required<All[Key]> extends true ? never : Uncapitalize<Key>
  ]?: All[Key] extends Parameter ? ParameterValue<All[Key]> : never;
};

/** The parameters of a cmdlet as `invoke()` takes them: camelCase; a parameter of one set only is optional. */
export type ParametersOf<Name extends CmdletName> = ParametersIn<SpecOf<Name>['parameters']> &
  (SpecOf<Name> extends { confirmImpact: string }
    ? { readonly whatIf?: boolean; readonly confirm?: boolean }
    : unknown);

interface PropertyValues {
  string: string;
  'string[]': readonly string[];
  int: number;
  bool: boolean;
}
type PropertyValue<P extends OutputProperty> =
  | (P extends { choices: readonly (infer Choice)[] }
      ? P['type'] extends 'string[]'
        ? readonly Choice[]
        : Choice
      : PropertyValues[P['type']])
  | (P extends { nullable: true } ? null : never);

/** An object of the pipeline as `invoke()` gives it back: camelCase. */
export type OutputObject<Name extends OutputName> = {
  readonly [
    Key in keyof (typeof outputs)[Name]['properties'] & string as Uncapitalize<Key>
  ]: (typeof outputs)[Name]['properties'][Key] extends OutputProperty
    ? PropertyValue<(typeof outputs)[Name]['properties'][Key]>
    : never;
};

/** What a cmdlet writes to the pipeline, one object; `never` where it writes nothing. */
export type OutputOf<Name extends CmdletName> =
  | (SpecOf<Name> extends { output: infer Output extends OutputName } ? OutputObject<Output> : never)
  | (SpecOf<Name> extends { booleanWith: string } ? boolean : never);
