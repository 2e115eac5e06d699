import { stringify } from 'yaml';
import { siteSchema, type Site } from './site.ts';

/** A site file for people: what each key means stands above it, and what may be added stands there as a comment. */
export function composeSite(site: Site): string {
  const { shape } = siteSchema;
  const connector = shape.connectors.element.shape;
  return [
    '# What you want. "odj plan" shows what is missing, "odj apply" does it, "odj verify" proves it.',
    `domain: ${scalar(site.domain)}`,
    '',
    ...comment(shape.organizationalUnits.description),
    ...list('organizationalUnits', site.organizationalUnits),
    '',
    ...comment(shape.computersContainer.description),
    `computersContainer: ${String(site.computersContainer)}`,
    '',
    ...comment(shape.account.description),
    `account: ${site.account}`,
    '',
    ...comment(shape.groupAccount.description),
    `${site.groupAccount === undefined ? '# ' : ''}groupAccount: ${scalar(site.groupAccount ?? 'msaODJgroup')}`,
    '',
    'connectors:',
    ...site.connectors.flatMap(({ server, account, configFile }, index) => [
      `  - server: ${scalar(server)}`,
      ...(index === 0 ? comment(connector.account.description, '    ') : []),
      ...(account === undefined ? [] : [`    account: ${scalar(account)}`]),
      ...(index === 0 ? comment(connector.configFile.description, '    ') : []),
      ...(configFile === undefined ? [] : [`    configFile: ${scalar(configFile)}`]),
    ]),
    ...(site.directory === undefined
      ? []
      : [
          '',
          '# The one domain controller that all reads and writes go to.',
          'directory:',
          `  server: ${scalar(site.directory.server)}`,
        ]),
    '',
    ...comment(shape.tenant.description),
    ...tenantLines(site),
    '',
  ].join('\n');
}

function tenantLines({ tenant }: Site): readonly string[] {
  return tenant === undefined
    ? ['# tenant:', '#   tenantId: TENANT', '#   clientId: APPLICATION']
    : [
        'tenant:',
        `  tenantId: ${scalar(tenant.tenantId)}`,
        ...(tenant.clientId === undefined ? [] : [`  clientId: ${scalar(tenant.clientId)}`]),
        `  cloud: ${tenant.cloud}`,
      ];
}

function list(key: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [`${key}: []`] : [`${key}:`, ...values.map((value) => `  - ${scalar(value)}`)];
}

function comment(text: string | undefined, indentation = ''): readonly string[] {
  return text === undefined ? [] : [`${indentation}# ${text}.`];
}

/** Quoted where it has to be. */
function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
