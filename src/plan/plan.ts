import { differenceOf } from '../config/difference.ts';
import { mergeConnectorConfig } from '../config/merge.ts';
import type { SettingsChange } from '../config/settings.ts';
import { reasonUnread, valueOf } from '../facts/fact.ts';
import { wasRead, type AccountFacts, type Facts } from '../facts/facts.ts';
import {
  accountOf,
  isGroupManaged,
  accountsIn,
  isLinked,
  ownAccountName,
  plainName,
  serverOf,
  unitsIn,
  wantedOf,
} from '../facts/of-connector.ts';
import { isGranted } from '../facts/organizational-units.ts';
import type { ConfigFileFacts } from '../facts/server-facts.ts';
import { acceptedVersion, judgeConnector, recordsOf, type Connector } from '../graph/connectors.ts';
import { hasGroupAccount, hasOwnAccount, type Site, type SiteConnector } from '../site/site.ts';
import { comparisonKey } from '../directory/distinguished-name.ts';
import { mayReadPassword, readerEntries } from '../directory/password-readers.ts';
import { aceFor } from '../directory/security-descriptor/create-computer-ace.ts';
import { isOdjError } from '../errors.ts';
import requirements from '../../manifests/requirements.json' with { type: 'json' };
import type { AccountStep, ActiveStep, ConfigStep, PermissionStep, Plan, SignInStep, Step } from './steps.ts';

/**
 * What is missing between what is wanted and what is, in the order in which it is to be done: everything that can be
 * done from here first, then what a person does on each server. Pure: the same site and facts give the same plan.
 */
export function makePlan(site: Site, facts: Facts): Plan {
  const automatic: Step[] = [];
  const guided: Step[] = [];
  const obstacles = obstaclesIn(facts);
  const notes: string[] = [];
  for (const connector of site.connectors) {
    const account = accountOf(site, connector, accountsIn(facts));
    const own = hasOwnAccount(site, connector);
    const found: (Step | Plan['obstacles'][number] | undefined)[] = [
      own ? accountStep(site, connector, account, facts) : undefined,
      permissionStep(site, connector, account, facts),
      configStep(site, connector, account, facts),
    ];
    for (const step of found) {
      if (step !== undefined && 'remedy' in step) {
        obstacles.push(step);
      } else if (step !== undefined && !isPlanned(step, automatic)) {
        automatic.push(step);
      }
    }
    guided.push(...guidedSteps(site, connector, account, facts));
    notes.push(...notesOn(connector, account, facts));
  }
  return { steps: wasRead(facts.directory) ? [...automatic, ...guided] : [], obstacles, notes };
}

function obstaclesIn(facts: Facts): { what: string; remedy: string }[] {
  if (!wasRead(facts.directory)) {
    const reason = facts.directory?.reason ?? 'nobody looked';
    return [{ what: `The directory could not be read: ${reason}`, remedy: 'Mend the connection first.' }];
  }
  const { domain, organizationalUnits, problems } = facts.directory;
  const unreadable = organizationalUnits.flatMap(({ error }) => (error === null ? [] : [error]));
  const obstacles = new Map<string, string>();
  for (const { message, remedy } of [...problems, ...unreadable]) {
    obstacles.set(message, remedy);
  }
  if (domain.managedServiceAccountsContainer === null) {
    obstacles.set(
      `The domain ${domain.name} has no Managed Service Accounts container (its otherWellKnownObjects pointer is missing or broken).`,
      'Repair the pointer in otherWellKnownObjects of the domain object; the sign-in fails with "Element not found" without it.',
    );
  }
  return [...obstacles].map(([what, remedy]) => ({ what, remedy }));
}

/** Connectors that share an account need its rights once. */
function isPlanned(step: Step, planned: readonly Step[]): boolean {
  return planned.some(
    (other) => other.kind === 'permission' && step.kind === 'permission' && other.account === step.account,
  );
}

function accountStep(
  site: Site,
  connector: SiteConnector,
  account: AccountFacts | undefined,
  facts: Facts,
): AccountStep | Plan['obstacles'][number] | undefined {
  const { server } = connector;
  const name = account?.name ?? ownAccountName(site, connector);
  const group = account === undefined ? hasGroupAccount(site, connector) : isGroupManaged(account);
  if (account !== undefined && hasGroupAccount(site, connector) && !group) {
    return {
      what: `${name}$ is a standalone managed service account, but the site has several connectors use it.`,
      remedy: 'Give each connector an account of its own, or name one groupAccount that is not taken.',
    };
  }
  if (account !== undefined && (group ? mayRead(account, server, facts) : isLinked(account, server))) {
    return undefined;
  }
  const about = { kind: 'account', id: `account ${server}`, server, name, group } as const;
  const place = `CN=${name},<Managed Service Accounts>`;
  const target = account?.distinguishedName ?? place;
  return group
    ? {
        ...about,
        title: groupTitle(name, server, account),
        details: [`${target}: msDS-GroupMSAMembership += ${server}`],
      }
    : {
        ...about,
        title:
          account === undefined
            ? `Make the managed service account ${name}$ and link it to ${server}`
            : `Link the managed service account ${name}$ to ${server}`,
        details: [`${server}: msDS-HostServiceAccount += ${target}`],
      };
}

function groupTitle(name: string, server: string, account: AccountFacts | undefined): string {
  return account === undefined
    ? `Have the group managed service account ${name}$, its password for ${server} to read`
    : `Let ${server} read the password of the group managed service account ${name}$`;
}

/** Whether the server may read the password; what was not looked at is left alone. */
function mayRead(account: AccountFacts, server: string, { directory }: Facts): boolean {
  const readings = wasRead(directory) ? directory.readings : [];
  const reading = readings.find(
    ({ account: read, computer }) =>
      read?.sid === account.sid &&
      computer !== null &&
      isLinked({ connectorComputers: [computer.distinguishedName] }, server),
  );
  const entries = reading?.account?.passwordReaders;
  return (
    reading?.computer == null ||
    mayReadPassword(entries == null ? [] : readerEntries(entries), reading.computer)
  );
}

function permissionStep(
  site: Site,
  connector: SiteConnector,
  account: AccountFacts | undefined,
  facts: Facts,
): PermissionStep | undefined {
  const own = hasOwnAccount(site, connector);
  if (account === undefined && !own) {
    return undefined;
  }
  const granted = account === undefined ? [] : unitsIn(facts).filter((unit) => isGranted(unit, account.sid));
  const has = new Set(granted.map(({ organizationalUnit }) => comparisonKey(organizationalUnit)));
  const missing = wantedOf(site, facts).filter((wanted) => !has.has(comparisonKey(wanted)));
  if (missing.length === 0) {
    return undefined;
  }
  const name = account?.name ?? ownAccountName(site, connector);
  return {
    kind: 'permission',
    id: `permission ${connector.server}`,
    server: connector.server,
    account: account?.sid ?? name,
    organizationalUnits: missing,
    title: `Allow ${name}$ (the connector on ${connector.server}) to create computers in ${countOf(missing)}`,
    details: missing.map(
      (distinguishedName) => `${distinguishedName}: + ${aceFor(account?.sid ?? `<SID of ${name}$>`)}`,
    ),
  };
}

function configStep(
  site: Site,
  connector: SiteConnector,
  account: AccountFacts | undefined,
  facts: Facts,
): ConfigStep | Plan['obstacles'][number] | undefined {
  const fact = serverOf(connector, facts)?.wizardConfig;
  const file = valueOf(fact);
  if (file === null) {
    return unreadableConfig(connector, reasonUnread(fact));
  }
  const name = account?.name ?? ownAccountName(site, connector);
  const change: SettingsChange = {
    organizationalUnits: wantedOf(site, facts),
    ...(hasOwnAccount(site, connector)
      ? { managedServiceAccount: `${name}@${site.domain}`, disableOUUpdates: true }
      : {}),
  };
  return mergedStep(connector, file, change);
}

/** A file that the site names must be there; the default one may lie on a server that cannot be reached from here. */
function unreadableConfig(
  { server, configFile }: SiteConnector,
  reason: string | null,
): Plan['obstacles'][number] | undefined {
  return configFile === undefined || reason === null
    ? undefined
    : {
        what: `The config file of ${server} could not be read: ${reason}`,
        remedy: `Correct configFile of ${server} in the site file, or mend what keeps the file from being read.`,
      };
}

function mergedStep(
  { server }: SiteConnector,
  file: ConfigFileFacts,
  change: SettingsChange,
): ConfigStep | Plan['obstacles'][number] | undefined {
  const before = Buffer.from(file.content, 'base64');
  try {
    const merged = mergeConnectorConfig(before, change, file.path);
    return merged.changed
      ? {
          kind: 'config',
          id: `config ${server}`,
          server,
          file: file.path,
          change,
          title: `Set the OU list${change.managedServiceAccount == null ? '' : ' and the own account'} in the connector's config on ${server}`,
          details: differenceOf(before, merged.bytes, file.path).trimEnd().split('\n'),
        }
      : undefined;
  } catch (thrown) {
    if (isOdjError(thrown)) {
      return { what: thrown.message, remedy: thrown.remedy };
    }
    throw thrown;
  }
}

function guidedSteps(
  site: Site,
  connector: SiteConnector,
  account: AccountFacts | undefined,
  facts: Facts,
): readonly Step[] {
  const { server } = connector;
  const own = hasOwnAccount(site, connector);
  const [record] = wasRead(facts.tenant) ? recordsOf(facts.tenant.connectors, server) : [];
  if (!wasRead(facts.tenant)) {
    return own || account !== undefined ? [] : [signInStep(site, connector, account)];
  }
  const signIn = record === undefined || (!own && account === undefined);
  return [
    ...(signIn ? [signInStep(site, connector, account)] : []),
    ...(judgeConnector(record).length > 0 ? [activeStep(server, record)] : []),
  ];
}

function signInStep(site: Site, connector: SiteConnector, account: AccountFacts | undefined): SignInStep {
  const { server } = connector;
  const own = hasOwnAccount(site, connector);
  const name = account?.name ?? ownAccountName(site, connector);
  const prepare = own
    ? [
        `On ${server}, at the server itself, in an elevated PowerShell: Install-OdjMsa -Identity '${name}$'`,
        `Let it log on as a service: Grant-OdjLogonRight -Account '${name}$'`,
      ]
    : [];
  return {
    kind: 'sign-in',
    id: `sign-in ${server}`,
    server,
    title: `Sign in to the connector on ${server} (a person does this)`,
    details: [
      ...prepare,
      `On ${server}: start "Intune Connector for Active Directory" and choose Sign In.`,
      'Sign in as an Intune Administrator who has an Intune licence; it is used this once.',
      own
        ? 'Expect "successfully enrolled".'
        : 'Expect "successfully enrolled" and "A Managed Service Account with name ... was successfully set up".',
      ...(own || account !== undefined
        ? []
        : [`Then the account that the sign-in makes is allowed to create computers in the OUs of the site.`]),
    ],
  };
}

function activeStep(server: string, record: Connector | undefined): ActiveStep {
  const now = record === undefined ? 'not listed' : `${record.state}, version ${record.version ?? 'unknown'}`;
  return {
    kind: 'active',
    id: `active ${server}`,
    server,
    title: `Wait until Intune shows ${server} Active in an accepted version (now: ${now})`,
    details: [
      record !== undefined && !acceptedVersion(record.version)
        ? `Version ${record.version ?? 'unknown'} is refused: install ${requirements.connector.minimumBuild} or newer on ${server}.`
        : 'It takes some minutes after the sign-in.',
    ],
  };
}

function notesOn(
  connector: SiteConnector,
  account: AccountFacts | undefined,
  facts: Facts,
): readonly string[] {
  const { server } = connector;
  const file = serverOf(connector, facts)?.wizardConfig;
  const reason = reasonUnread(file);
  return [
    ...(valueOf(file) === null && connector.configFile === undefined
      ? [`${server}: its config file was not read${reason === null ? '' : `: ${reason}`}`]
      : []),
    ...(wasRead(facts.tenant)
      ? []
      : [
          `${server}: whether it is signed in and Active was not looked up${facts.tenant === null ? ': the site names no tenant' : `: ${facts.tenant.reason}`}`,
        ]),
    ...(account?.enabled === false ? [`${plainName(account.name)}$ is disabled.`] : []),
  ];
}

function countOf(organizationalUnits: readonly string[]): string {
  const [only] = organizationalUnits;
  return organizationalUnits.length === 1 && only !== undefined
    ? only
    : `${organizationalUnits.length} containers`;
}
