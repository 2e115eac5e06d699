import { ieEsc } from './resources/ie-esc.ts';
import { odjConnectorConfig } from './resources/odj-connector-config.ts';
import { odjMsa } from './resources/odj-msa.ts';
import { odjOuPermission } from './resources/odj-ou-permission.ts';
import { odjProxy } from './resources/odj-proxy.ts';

/** Every DSC resource of the module. */
export const resources = [odjMsa, odjOuPermission, odjConnectorConfig, odjProxy, ieEsc] as const;
