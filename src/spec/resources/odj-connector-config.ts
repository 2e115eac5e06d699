import { defineResource } from '../resource.ts';

export const odjConnectorConfig = defineResource({
  name: 'OdjConnectorConfig',
  synopsis: "The organizational units and the account in the connector's configuration file.",
  ensure: {
    present: 'What is asked for stands in the file; what is not asked for stays.',
    absent: 'The list of organizational units is empty, and no key of an own account is there.',
  },
  command: { topic: 'connector-config', type: 'ConnectorConfig' },
  properties: {
    IsSingleInstance: {
      type: 'string',
      key: true,
      choices: ['Yes'],
      only: 'class',
      help: 'Always Yes: a server has one connector, and a configuration names it once.',
    },
    Path: {
      type: 'string',
      only: 'class',
      help: "The configuration file, or the folder of the connector. Default: this server's, found from the connector's service.",
    },
    File: {
      type: 'string',
      key: true,
      json: 'path',
      only: 'command',
      help: "The wizard's .exe.config file, or the folder of the installed connector.",
    },
    OrganizationalUnit: {
      type: 'string[]',
      json: 'organizationalUnits',
      help: 'Exactly these distinguished names, in this order.',
    },
    OrganizationalUnitToInclude: {
      type: 'string[]',
      json: 'organizationalUnitsToInclude',
      writeOnly: true,
      help: 'These too, besides those that are there. Not together with the exact list.',
    },
    OrganizationalUnitToExclude: {
      type: 'string[]',
      json: 'organizationalUnitsToExclude',
      writeOnly: true,
      help: 'Not these. Not together with the exact list.',
    },
    ManagedServiceAccount: {
      type: 'string',
      help: 'An account of your own, as name@domain, without the trailing $.',
    },
    DisableOUUpdates: {
      type: 'bool',
      help: 'With an account of your own: the connector leaves the permissions of organizational units alone.',
    },
    SkipByoMsaPrivilegeCheck: {
      type: 'bool',
      help: 'With an account of your own: skips the check of the log-on-as-a-service right. Known to build 6.2604.2000.3 and later.',
    },
  },
});
