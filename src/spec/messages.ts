/**
 * What the private functions say to people, but for errors (src/spec/errors): `$script:OdjMessages.Key`, filled by `-f`.
 * A key begins with what the text is for; a test finds keys that no script uses, and values that do not fit.
 */
export const messages = {
  // What was attempted, as it stands in "Cannot ...".
  ActionChangePermissions: 'change the permissions of {0}',
  ActionChangeUserRights: 'change the user rights of this server',
  ActionDeleteAccount: 'delete the account {0}',
  ActionFindAccount: 'find the account {0}',
  ActionInstallAccount: 'install {0} on this server',
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
  ActionUninstallAccount: 'uninstall {0} from this server',
  ActionUnlinkAccount: 'take {0} off {1}',

  // What is done, as -WhatIf and -Confirm say it: of what stands beside it.
  OperationTakeBack: 'Take back: {0}',
  OperationRestartService: 'Restart the service',
  OperationRestoreConfig: 'Restore {0}:\n{1}',
  OperationAddPasswordReaders: 'Let {0} read its password',
  OperationAllowAes: 'Allow AES128 and AES256 only',
  OperationChangeConfig: 'Change {0}:\n{1}',
  OperationDelegateLegacy:
    'Delegate the legacy connector: allow {0} to create computers and full control of them',
  OperationDeleteAccount:
    'Delete the managed service account {0}; it cannot come back with this SID, except from the AD Recycle Bin',
  OperationEnableAccount: 'Enable the account',
  OperationGrant: 'Allow {0} to create computers: add {1}',
  OperationGrantLogonRight: 'Let {0} log on as a service',
  OperationInstallAccount: 'Install the managed service account {0}',
  OperationLinkAccount: 'Link it to {0}',
  OperationMakeAccount: 'Create the managed service account in {0}',
  OperationMakeBundle: 'Make a support bundle',
  OperationMakeGroupAccount: 'Create the group managed service account in {0}, its password for {1} to read',
  OperationPutBackOff: 'Put back as it was found: off',
  OperationRemovePasswordReader: 'No longer let {0} read its password',
  OperationRestorePermissions: 'Put back the permissions from before the change for {0}',
  OperationRevoke: 'No longer allow {0} to create computers: remove {1}',
  OperationRevokeLegacy: 'Take the delegation of the legacy connector away from {0}',
  OperationInstall: '{0} the connector {1} on {2}',
  OperationOpenWizard: 'Open the window of the connector',
  OperationUninstall: 'Uninstall the connector on {0}',
  OperationRevokeLogonRight: 'No longer let {0} log on as a service',
  OperationTurnOff: 'Turn off',
  OperationTurnOn: 'Turn on',
  OperationUninstallAccount: 'Uninstall the managed service account {0}',
  OperationUnlinkAccount: 'Take the managed service account {0} off this computer',

  // What is changed, as -WhatIf and -Confirm name it.
  TargetIEEsc: 'Internet Explorer Enhanced Security Configuration for {0}',

  // The whole question of -Confirm, and the title above it.
  QuestionRestoreConfig: 'Restore {0}?\n{1}',
  QuestionChangeConfig: 'Change {0}?\n{1}',

  CaptionChangeProxy: 'Proxy of the connector',
  CaptionSetup: 'Setup of the connector',
  CaptionChangeConfig: 'Connector configuration',

  // Warnings.
  WarningBothOrNeither: 'Nothing was changed: the two files say the same, or neither is written.',
  WarningRestartNeededThere: 'The service uses it when it is restarted on that server: Restart-OdjConnector.',
  WarningRestartNeeded: 'The service uses it when it is restarted: Restart-OdjConnector.',
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
  WarningAccountChanged: 'The service ran as {0} before the update, and is set to run as {1} now.',
  WarningAccountNotUninstalled:
    '{0} could not be uninstalled from this server, which keeps its password until then: {1}',
  WarningInstalledAlready: 'The connector {0} is installed already. To repair it, run its setup by hand.',
  WarningOnlyConnector:
    'In a domain with this connector only, joins stop until another one works: install the updated one on another server first.',
  WarningPermissionMissing:
    '{0} may not create computers in "{1}" by an entry of its own: Set-OdjOuPermission',
  WarningPermissionUnread: 'The permission of {0} could not be looked at: {1}',
  WarningRequirement: '{0}{1}. {2}',
  WarningSetupReplaces: '{0} refuses: {1}. That version is uninstalled, then this one is installed.',
  WarningUpdateInterrupted:
    'An update that began at {0} did not come to its end. What it saved is in {1}, and is put back.',
  WarningUnreadable: 'Could not look at the permissions of "{0}".',

  // What a progress bar is about.
  ProgressComputers: '{0} computers so far',
  ProgressLookAgain: 'looking at {0} organizational units again',
  ProgressOrganizationalUnits: '{0} organizational units so far, now {1}',
  ProgressReplication: 'Waiting until {0} is replicated',
  ProgressSignIn: 'Waiting for the sign-in',

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

  // Steps of setup, in a numbered list.
  StepKeepSetup: 'keep {0} ({1}) in the state folder, and look at its signature once more there',
  StepSave: 'save both configuration files, the account {0} and the list of organizational units',
  StepRunQuietly: 'run it with {0} FILE, which Microsoft does not document for it',
  StepRun: 'run it: go through its windows, and close the last one without launching the connector',
  StepReplace: 'where it refuses because of {0}: uninstall that, then run it again',
  StepMerge: 'compare both configuration files with what was saved, and put back what was lost',
  StepLookAtAccount: 'look at the account of the service, and at its permissions where -Server is given',
  StepSetUnits: 'set the list of organizational units: {0}',
  StepWait: 'wait until somebody has signed in and the service runs',
  StepUninstall: 'uninstall the connector {0} as Settings > Apps does',
  StepUninstallAgain: 'run the bootstrapper {0} again: choose Uninstall in its window',
  StepRemoveAccount:
    'take its managed service account off this server and delete it, with its entries on organizational units; each is asked for',
  StepSayRest: 'say what is left of it in the domain and in Intune',

  // What a person does next.
  NextDeleteAccount:
    'Delete its account, with its entries on organizational units, where no other server uses it: Remove-OdjMsa -Identity {0} -Force',
  NextAccountStays: 'The account {0} is there still: Get-OdjMsa -Identity {0}',
  NextRestart: 'Restart the server.',
  NextDeleteLegacyFolder: 'Delete what is left of the legacy connector: {0}',
  NextInstallUpdated: 'Install the updated connector: Install-OdjConnector',
  NextRemoveLegacyRights:
    'Then take the rights of {0}$ on organizational units away: odj legacy show, then Remove-OdjOuPermission -Legacy -Account {0}$ -OrganizationalUnit ...',
  NextLookForAccount: 'Look whether its account is left in the domain: Get-OdjMsa -ConnectorComputer {0}',
  NextTenantRecord: 'Intune goes on listing {0} as inactive, and drops it after 30 days by itself.',
  NextSignInLegacy:
    'Choose Configure Now in the last window of setup (later: the Start menu), and sign in as an Intune Administrator who has an Intune licence.',
  NextDelegateLegacy:
    'Give the server its rights on the organizational units: Set-OdjOuPermission -Legacy -Account {0}$ -OrganizationalUnit ...',
  NextSetUnits:
    'Set the list of organizational units before the sign-in: Set-OdjConnectorConfig -OrganizationalUnit ...',
  NextSignIn:
    'Start-OdjConnectorWizard: choose Sign In, as an Intune Administrator who has an Intune licence (used this once only). Expected: "successfully enrolled", then: A Managed Service Account with name "msaODJ....." was successfully set up.',
  NextGrant:
    'Give the account its permission where the sign-in could not: Get-OdjMsa -ConnectorComputer {0} | Set-OdjOuPermission -OrganizationalUnit ...',
  NextStartService: 'Start the service: Restart-OdjConnector',
  NextRestartService: 'The service reads what was put back when it starts: Restart-OdjConnector',
  NextVerify:
    'See it Active in Intune, which takes minutes: Get-OdjConnector -Wait; then the whole verdict: Test-OdjConnector',

  // What is not known by name.
  NameAnyDomainController: 'the domain controller that Windows chose',

  // Who sets a user right.
  PolicyLocal: 'the local policy',
  PolicyNamed: 'the group policy {0}',
  PolicyUnnamed: 'a group policy whose name could not be read',

  // What to do, inside of an error.
  RemedySystemLog: 'Look at the log System in Event Viewer (source Service Control Manager) for the reason.',

  // Why, inside of an error.
  ReasonSecedit: 'secedit.exe ended with code {0} ({1}); what was there before is in {2}.',
  ReasonServiceTimeout: 'nothing came of it within {0} seconds',
  ReasonSystemError: 'error {0}, {1}',
  ReasonUserRightNotKept: 'it was configured without an error, but is not so afterwards.',
  ReasonInstalledUnusable:
    'it was installed without an error, but Test-ADServiceAccount says that this server cannot use it.',
  ReasonNotInstalled: 'the connector is not installed here.',
  ReasonServiceState: 'the service is {0} and set to run as {1}',
  ReasonListTwice: 'give either OrganizationalUnit, or what to include and exclude.',
  ReasonProxyUnclear: 'give either Address, or Disable as true.',

  // Why a DSC resource is not as it was asked for.
  DifferenceAccountMissing: 'There is no {0}.',
  DifferenceAccountPresent: '{0} is there: {1}.',
  DifferenceConfig: "{0} in {1} is '{2}', not '{3}'.",
  DifferenceDisabled: '{0} is disabled.',
  DifferenceEmptyKey: 'A key without a value stands in {0}.',
  DifferenceEncryptionTypes: '{0} is not limited to AES128 and AES256.',
  DifferenceEntryAbsent: '{0} lacks the entry that lets it create computers in {1}.',
  DifferenceEntryPresent: '{0} may create computers in {1} by the entry of its own.',
  DifferenceEscOff: 'Internet Explorer Enhanced Security Configuration for {0} is off.',
  DifferenceEscOn: 'Internet Explorer Enhanced Security Configuration for {0} is on.',
  DifferenceLinkedElsewhere: '{0} is linked to {1}.',
  DifferenceNotLinked: '{0} is not linked to {1}.',
  DifferenceOtherKind: '{0} is a {1}, not a {2}.',
  DifferencePasswordReaders: 'Not everybody who shall may read the password of {0}.',
  DifferenceProxy: 'The proxy of the {0} in {1} is not as asked for.',
} as const satisfies Readonly<Record<string, string>>;
