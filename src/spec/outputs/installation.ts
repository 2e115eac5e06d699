import type { Output } from '../output.ts';

export const installationOutputs = {
  'Odj.Connector': {
    synopsis: 'A connector as Intune sees it, beside what is installed on this computer.',
    properties: {
      Name: { type: 'string', help: 'The name of the server.' },
      TenantState: {
        type: 'string',
        nullable: true,
        help: 'The state in Intune: active, error, inactive or what Intune calls it; $null where the tenant was not asked or does not list it.',
      },
      TenantVersion: { type: 'string', nullable: true, help: 'The build that Intune shows.' },
      LastConnection: {
        type: 'string',
        nullable: true,
        help: 'When Intune last heard of it: ISO 8601, UTC.',
      },
      InstalledVersion: {
        type: 'string',
        nullable: true,
        help: 'The build installed here; $null on other computers.',
      },
      ServiceState: {
        type: 'string',
        nullable: true,
        help: 'The state of the service here; $null on other computers or where it is missing.',
      },
      ServiceAccount: { type: 'string', nullable: true, help: 'The account that the service runs as.' },
      Accepted: {
        type: 'bool',
        nullable: true,
        help: 'Active, in a build that Intune accepts; $null where that cannot be told.',
      },
    },
    columns: ['Name', 'TenantState', 'TenantVersion', 'InstalledVersion', 'ServiceState', 'Accepted'],
  },
  'Odj.Prerequisite': {
    synopsis: 'One requirement of the connector, and whether it is met.',
    properties: {
      Id: { type: 'string', help: 'The requirement.' },
      Title: { type: 'string', help: 'What is required.' },
      Status: {
        type: 'string',
        choices: ['Passed', 'Failed', 'Warning', 'Unknown'],
        help: 'Failed stands in the way of the installation, Warning does not. Unknown means that it could not be read; it is never counted as passed.',
      },
      Evidence: { type: 'string', help: 'What was found, or why it could not be read.' },
      Remedy: { type: 'string', nullable: true, help: 'What to do; $null where nothing is to be done.' },
    },
    columns: ['Status', 'Title', 'Evidence'],
    widths: { Status: 7 },
  },
  'Odj.Installation': {
    synopsis: 'What was installed, updated or uninstalled on this server, and what comes next.',
    properties: {
      ComputerName: { type: 'string', help: 'This server.' },
      Action: {
        type: 'string',
        choices: [
          'Install',
          'Update',
          'Uninstall',
          'None',
          'WouldInstall',
          'WouldUpdate',
          'WouldMerge',
          'WouldUninstall',
        ],
        help: 'What was done; None where this build was there already. Would...: what -WhatIf told, or what was not agreed to.',
      },
      Version: {
        type: 'string',
        nullable: true,
        help: 'The build that is installed now; $null where none is.',
      },
      PreviousVersion: {
        type: 'string',
        nullable: true,
        help: 'The build from before; $null where there was none.',
      },
      ExitCode: {
        type: 'int',
        nullable: true,
        help: 'The exit code of setup, as it gave it; $null where it was not run.',
      },
      RebootRequired: { type: 'bool', help: 'Windows has to be restarted before the rest.' },
      ServiceAccount: {
        type: 'string',
        nullable: true,
        help: 'What the service runs as: LocalSystem before the sign-in; $null without a service.',
      },
      ServiceState: {
        type: 'string',
        nullable: true,
        help: 'Running, Stopped and so on; $null without a service.',
      },
      Merged: {
        type: 'string[]',
        help: 'The settings that setup lost and that were put back: OrganizationalUnits, ManagedServiceAccount, DisableOUUpdates, SkipByoMsaPrivilegeCheck, Proxy.',
      },
      SavedPath: {
        type: 'string',
        nullable: true,
        help: 'The folder that holds both configuration files and a record of account and settings from before.',
      },
      LogPath: { type: 'string', nullable: true, help: 'The folder that holds the logs of setup.' },
      NextSteps: {
        type: 'string[]',
        help: 'What a person does next, in order; with Would... the steps that would be done.',
      },
    },
    columns: [
      'Action',
      'Version',
      'PreviousVersion',
      'RebootRequired',
      'ServiceAccount',
      'ServiceState',
      'Merged',
      'SavedPath',
      'LogPath',
      'NextSteps',
    ],
    asList: true,
  },
} as const satisfies Readonly<Record<string, Output>>;
