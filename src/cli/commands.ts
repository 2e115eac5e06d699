import { accountCheck } from './commands/account-check.ts';
import { accountLink } from './commands/account-link.ts';
import { accountNew } from './commands/account-new.ts';
import { accountRemove } from './commands/account-remove.ts';
import { accountShow } from './commands/account-show.ts';
import { accountUnlink } from './commands/account-unlink.ts';
import { applyCommand } from './commands/apply.ts';
import { bundleCommand } from './commands/bundle.ts';
import { completionCommand } from './commands/completion.ts';
import { computerOwners } from './commands/computer-owners.ts';
import { configRestore } from './commands/config-restore.ts';
import { configSet } from './commands/config-set.ts';
import { configShow } from './commands/config-show.ts';
import { connectorList } from './commands/connector-list.ts';
import { connectorWait } from './commands/connector-wait.ts';
import { dscConnectorConfig, dscMsa, dscOuPermission, dscProxy } from './commands/dsc.ts';
import { eventsCommand } from './commands/events.ts';
import { explainCommand } from './commands/explain.ts';
import { factsCommand } from './commands/facts.ts';
import { initCommand } from './commands/init.ts';
import { legacyRemove } from './commands/legacy-remove.ts';
import { legacyShow } from './commands/legacy-show.ts';
import { permissionAudit } from './commands/permission-audit.ts';
import { permissionGrant } from './commands/permission-grant.ts';
import { permissionRemoveOrphans } from './commands/permission-remove-orphans.ts';
import { permissionRestore } from './commands/permission-restore.ts';
import { permissionRevoke } from './commands/permission-revoke.ts';
import { permissionShow } from './commands/permission-show.ts';
import { pesterCommand } from './commands/pester.ts';
import { planCommand } from './commands/plan.ts';
import { proxyClear } from './commands/proxy-clear.ts';
import { proxySet } from './commands/proxy-set.ts';
import { proxyShow } from './commands/proxy-show.ts';
import { reportCommand } from './commands/report.ts';
import { undoCommand } from './commands/undo.ts';
import { verifyCommand } from './commands/verify.ts';
import type { AnyCommand } from './define.ts';

/** Every command of `odj`; what each needs is loaded when it runs. */
export const commands: readonly AnyCommand[] = [
  initCommand,
  planCommand,
  applyCommand,
  verifyCommand,
  factsCommand,
  reportCommand,
  bundleCommand,
  pesterCommand,
  undoCommand,
  accountNew,
  accountShow,
  accountCheck,
  accountLink,
  accountUnlink,
  accountRemove,
  permissionShow,
  permissionAudit,
  permissionGrant,
  permissionRevoke,
  permissionRestore,
  permissionRemoveOrphans,
  legacyShow,
  legacyRemove,
  computerOwners,
  configShow,
  configSet,
  configRestore,
  proxyShow,
  proxySet,
  proxyClear,
  connectorList,
  connectorWait,
  explainCommand,
  eventsCommand,
  dscMsa,
  dscOuPermission,
  dscConnectorConfig,
  dscProxy,
  completionCommand,
];
