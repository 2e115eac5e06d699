/**
 * What the private functions say to people, but for errors (src/spec/errors): `$script:OdjMessages.Key`, filled by `-f`.
 * A key begins with what the text is for; a test finds keys that no script uses, and values that do not fit.
 */
export const messages = {
  // What was attempted, as it stands in "Cannot ...".
  ActionChangePermissions: 'change the permissions of {0}',
  ActionDeleteAccount: 'delete the account {0}',
  ActionFindAccount: 'find the account {0}',
  ActionLinkAccount: 'link {0} to {1}',
  ActionListComputers: 'list the computers below {0}',
  ActionListOrganizationalUnits: 'list the organizational units below {0}',
  ActionLookAgain: 'look at the permissions of {0} again',
  ActionMakeAccount: 'make the account {0}',
  ActionReadAccount: 'read the account {0}',
  ActionReadFile: 'read {0}',
  ActionReadGroups: 'read the groups of {0}',
  ActionReadPermissions: 'read the permissions of {0}',
  ActionResolveSids: 'find out whose security identifiers these are',
  ActionRestorePermissions: 'restore the permissions of {0}',
  ActionUnlinkAccount: 'take {0} off {1}',

  // What is done, as -WhatIf and -Confirm say it: of what stands beside it.
  OperationAddPasswordReaders: 'Let {0} read its password',
  OperationAllowAes: 'Allow AES128 and AES256 only',
  OperationChangeConfig: 'Change {0}:\n{1}',
  OperationDelegateLegacy:
    'Delegate the legacy connector: allow {0} to create computers and full control of them',
  OperationDeleteAccount:
    'Delete the managed service account {0}; it cannot come back with this SID, except from the AD Recycle Bin',
  OperationEnableAccount: 'Enable the account',
  OperationGrant: 'Allow {0} to create computers: add {1}',
  OperationLinkAccount: 'Link it to {0}',
  OperationMakeAccount: 'Create the managed service account in {0}',
  OperationMakeBundle: 'Make a support bundle',
  OperationMakeGroupAccount: 'Create the group managed service account in {0}, its password for {1} to read',
  OperationPutBackOff: 'Put back as it was found: off',
  OperationRemovePasswordReader: 'No longer let {0} read its password',
  OperationRestorePermissions: 'Put back the permissions from before the change for {0}',
  OperationRevoke: 'No longer allow {0} to create computers: remove {1}',
  OperationRevokeLegacy: 'Take the delegation of the legacy connector away from {0}',
  OperationTurnOff: 'Turn off',
  OperationTurnOn: 'Turn on',
  OperationUnlinkAccount: 'Take the managed service account {0} off this computer',

  // What is changed, as -WhatIf and -Confirm name it.
  TargetIEEsc: 'Internet Explorer Enhanced Security Configuration for {0}',

  // The whole question of -Confirm, and the title above it.
  QuestionChangeConfig: 'Change {0}?\n{1}',

  CaptionChangeConfig: 'Connector configuration',

  // Warnings.
  WarningEntriesStay: 'Other entries of {0} stay, of nobody then: {1}',
  WarningForeignWrite:
    'Somebody else changed the permissions of "{0}" at the same time (version {1} became {2}): what they wrote may be lost. The file {3} has the descriptors as they were read and as they were written.',
  WarningGrantUndone:
    'Somebody else changed the same permissions at the same time: the entry of {0} is no longer on "{1}"; it is added once more.',
  WarningIEEscNotNeeded:
    'The connector {0} signs in through WebView2 (from build {1}) and does not need this; it is done all the same.',
  WarningIEEscNotNeededHere:
    'The installed connector {0} signs in through WebView2 (from build {1}) and does not need this; it is done all the same.',
  WarningIEEscOffLater: '{0} is off from the next sign-in to Windows, or when Explorer restarts.',
  WarningIEEscRestoredLater: '{0} is as before from the next sign-in to Windows, or when Explorer restarts.',
  WarningIEEscUnrecorded: 'Nothing is recorded of what was found before: {0} is turned on.',
  WarningInheritedAnew: 'The domain controller worked out the inherited permissions of "{0}" anew.',
  WarningLegacyCutOff:
    'Microsoft cut the legacy connector off at the end of {0}: {1} gets full control of computers for a connector that Intune refuses. Install the updated one.',
  WarningNoSuccessor: 'No account of an updated connector may create computers in "{0}": joins there stop.',
  WarningOrder:
    'The permissions of "{0}" are not in canonical order (explicit denies, explicit allows, inherited), so a deny there may have no effect. Only our entry is added; everything else stays in its order.',
  WarningOtherSuccessor:
    '{0} has no account of an updated connector that may create computers in "{1}", only others have ({2}). If that server still runs the legacy connector, its joins stop.',
  WarningRevokeUndone:
    'Somebody else changed the same permissions at the same time: the entry of {0} is on "{1}" again; it is taken away once more.',
  WarningUnreadable: 'Could not look at the permissions of "{0}".',

  // What a progress bar is about.
  ProgressReplication: 'Waiting until {0} is replicated',

  // What a domain controller lacks, after its name.
  ReplicaWithoutAccount: 'it does not have the account yet',
  ReplicaWithoutLink: 'it does not have the link to {0} yet',

  // What holds a name that was wanted.
  HolderElsewhere: 'It is no account of that name, but stands where the account would be made.',
  HolderForeign: 'It is no managed service account that a connector could use.',
  HolderGroup:
    'It is a group managed service account: ask for a group account (--group, -Group) to complete it.',
  HolderMadeJustNow: 'It was made just now; run the same again to complete it.',
  HolderStandalone:
    'It is a standalone managed service account: ask for it without --group (-Group) to complete it.',

  // Why, inside of an error.
  ReasonNotInstalled: 'the connector is not installed here.',
} as const satisfies Readonly<Record<string, string>>;
