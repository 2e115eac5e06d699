import type { DaclDifference } from './security-descriptor/difference.ts';

/**
 * The directory as the rest of the product sees it, whichever way it is reached: over LDAP from here, or through
 * the module's cmdlets in PowerShell. DNs are RFC 4514 strings, SIDs strings (S-1-...), times ISO 8601 in UTC.
 */
export interface Directory {
  readonly through: 'ldap' | 'powershell';
  /** The domain controller that every read and write of this run goes to. */
  readonly server: string;
  domain(): Promise<Domain>;
  /** Accounts that match; all connectors' accounts (msaODJ*) where nothing is asked for. */
  accounts(query?: AccountQuery): Promise<readonly Msa[]>;
  /**
   * What there is to know of one account and of the server that it is for, to be judged.
   *
   * @throws OdjError AccountAmbiguous, ComputerNotFound
   */
  readAccount(query: AccountQuestion): Promise<AccountReading>;
  /** Makes, or completes, a managed service account; what was already right is left alone. */
  newAccount(request: NewAccount): Promise<MsaChange>;
  /** Takes the account off its computers and deletes it; its entries on OUs stay. */
  removeAccount(distinguishedName: string): Promise<void>;
  /** Takes the account off one computer; a group account's password is no longer for that computer to read. */
  unlinkAccount(distinguishedName: string, computer: string): Promise<void>;
  /** Reads the DACL of each OU; a DN that cannot be read gives an entry with `error`. */
  permissions(organizationalUnits: readonly string[], account: string): Promise<readonly OuPermission[]>;
  /**
   * Every OU at and below the base, and the default container for computers where it is there too, as they come: never
   * more than a few pages of them are held. One whose DACL cannot be read gives an entry with `error`; one that the
   * caller may not see at all is not there.
   *
   * @param query.base DN; the whole domain when absent
   * @throws OdjError OuNotFound where there is no such base
   */
  scan(query?: ScanQuery): AsyncIterable<OuReading>;
  /** The DACLs of these objects, of whatever class, the domain's own too; one that is not there gives an entry with `error`. */
  descriptors(distinguishedNames: readonly string[]): Promise<readonly OuReading[]>;
  /**
   * The SIDs of all groups that an account of this domain is in, groups within groups too; those that every signed-in
   * account has (Everyone, Authenticated Users) need not be there.
   *
   * @param account SID
   * @throws OdjError AccountNotFound
   */
  groupSids(account: string): Promise<readonly string[]>;
  /**
   * Whose SIDs these are: null for one of this domain that no object has (any more). SIDs of other domains and
   * well-known ones are not in the answer.
   */
  resolveSids(sids: readonly string[]): Promise<ReadonlyMap<string, SidOwner | null>>;
  /**
   * Who made the computer objects at and below the base, as they come; nothing but the owner is read of a descriptor.
   *
   * @param query.base DN; the whole domain when absent
   * @throws OdjError OuNotFound where there is no such base
   */
  computerOwners(query?: ScanQuery): AsyncIterable<ComputerOwner>;
  /** Adds exactly the one ACE on each OU. */
  grant(request: PermissionRequest): Promise<readonly OuPermissionChange[]>;
  /** Removes exactly the one ACE from each OU. */
  revoke(request: PermissionRequest): Promise<readonly OuPermissionChange[]>;
  /** Puts back the DACLs that a backup file holds, where they are still the ones we wrote. */
  restore(
    backupFile: string,
    options?: { readonly whatIf?: boolean },
  ): Promise<readonly OuPermissionChange[]>;
  close(): Promise<void>;
}

export interface Domain {
  /** DNS name, lower case: `contoso.test`. */
  readonly name: string;
  readonly distinguishedName: string;
  readonly sid: string;
  /** By well-known GUID; null where the pointer is missing or broken. */
  readonly managedServiceAccountsContainer: string | null;
  /** By well-known GUID, so a redirected container is found; null where it is missing. */
  readonly computersContainer: string | null;
  /** ms-DS-MachineAccountQuota; null where it cannot be read. */
  readonly machineAccountQuota: number | null;
}

export interface AccountQuery {
  /** sAMAccountName (with or without $), DN or SID. */
  readonly identity?: string;
  /** Accounts linked to this computer (name, with or without $, or DN). */
  readonly connectorComputer?: string;
  /** Accounts linked to any computer, whatever their name. */
  readonly linked?: true;
}

export type MsaKind = 'msDS-ManagedServiceAccount' | 'msDS-GroupManagedServiceAccount';

export interface Msa {
  readonly name: string;
  /** With the trailing $. */
  readonly samAccountName: string;
  readonly distinguishedName: string;
  readonly objectGuid: string;
  readonly sid: string;
  readonly kind: MsaKind;
  readonly enabled: boolean;
  /** DNs of the computers whose msDS-HostServiceAccount holds the account. */
  readonly connectorComputers: readonly string[];
  /** msDS-SupportedEncryptionTypes: 24 = AES128 + AES256; null where unset. */
  readonly encryptionTypes: number | null;
  /** whenCreated. */
  readonly created: string;
  readonly server: string;
}

export interface AccountQuestion {
  /** sAMAccountName (with or without $), DN, SID, name@domain or DOMAIN\\name. */
  readonly identity: string;
  /** The server that it is for, or shall be. */
  readonly connectorComputer?: string;
}

/** One account as it is in the directory, and what it takes to judge it; nothing of it is judged yet. */
export interface AccountReading {
  /** As it was asked for. */
  readonly identity: string;
  readonly server: string;
  /** What time it was on the server. */
  readonly time: string;
  /** The domain of the connector. */
  readonly domain: {
    readonly name: string;
    readonly netbiosName: string;
    readonly distinguishedName: string;
    readonly sid: string;
  };
  /** null where this domain has no such object. */
  readonly account: AccountObject | null;
  /** null where no server was named. */
  readonly computer: {
    readonly distinguishedName: string;
    readonly sid: string;
    readonly groupSids: readonly string[];
  } | null;
  /** null where it cannot be told whether there are any. */
  readonly kdsRootKeys: readonly KdsRootKey[] | null;
  /** Names of the SIDs in passwordReaders, where they have one. */
  readonly names: readonly { readonly sid: string; readonly name: string }[];
}

/** Whatever has that name, be it an account that a connector can use or not. */
export interface AccountObject {
  /** Without the trailing $. */
  readonly name: string;
  readonly samAccountName: string;
  readonly distinguishedName: string;
  readonly sid: string;
  /** The class it is of: msDS-ManagedServiceAccount, computer, user ... */
  readonly objectClass: string;
  readonly enabled: boolean;
  readonly connectorComputers: readonly string[];
  readonly encryptionTypes: number | null;
  /** msDS-GroupMSAMembership, base64; null where it is not set or may not be read. */
  readonly passwordReaders: string | null;
}

/** A key of the forest that passwords of group accounts are made from. */
export interface KdsRootKey {
  readonly id: string;
  /** ISO 8601, UTC; null where it cannot be read. */
  readonly useStartTime: string | null;
}

export interface NewAccount {
  /** sAMAccountName without $, at most 15 characters; made up (`msaODJ` + 5) when absent. */
  readonly name?: string;
  /** The server it is for: a standalone account is linked to it, a group account's password it may read. */
  readonly connectorComputer?: string;
  /** A group managed service account, which may serve several servers; it needs a name. */
  readonly group?: boolean;
  /** Of a new group account; NAME.DOMAIN when absent. */
  readonly dnsHostName?: string;
  /** Who may read the password of a group account, besides the computer: names, DNs or SIDs. */
  readonly passwordReaders?: readonly string[];
  /** Days after which a new group account changes its password; 30 when absent. */
  readonly passwordIntervalDays?: number;
  /** Only link an account that is there: AccountNotFound where it is not, and nothing else of it is changed. */
  readonly linkOnly?: boolean;
  /** Make the account even if the caller may not link it; the result then holds the command for whoever may. */
  readonly skipLink?: boolean;
  /** Tell what would be done, change nothing. */
  readonly whatIf?: boolean;
  /** Then wait; what was made stays where the time runs out. Nothing is awaited with `whatIf`. */
  readonly waitReplication?: ReplicationWait;
}

/** On which other domain controllers of the domain what is made here is awaited. */
export interface ReplicationWait {
  /** As `server` of the run: same ways, same sign-in. */
  readonly servers: readonly string[];
  readonly limitSeconds: number;
  /** Hears of each look: `dc2.contoso.test: after 3 s it does not have the account yet`. */
  readonly onProgress?: (text: string) => void;
  /** Ends the wait. */
  readonly signal?: AbortSignal;
}

export type AccountChange = 'Created' | 'Linked' | 'EncryptionTypesSet' | 'Enabled' | 'PasswordReadersAdded';

export interface MsaChange extends Msa {
  /** What this call did, in order; empty when everything was already right. */
  readonly changes: readonly AccountChange[];
  /** For whoever may link: the command to run; null when linked, or when no link was asked for. */
  readonly linkCommand: string | null;
}

export interface ScanQuery {
  readonly base?: string;
}

export interface OuReading {
  readonly organizationalUnit: string;
  /** Null with `error`. */
  readonly objectGuid: string | null;
  /** The self-relative security descriptor with the DACL only, base64; null with `error`. */
  readonly securityDescriptor: string | null;
  readonly error: OuError | null;
}

export interface ComputerOwner {
  /** sAMAccountName, with the trailing $. */
  readonly computer: string;
  readonly distinguishedName: string;
  readonly objectGuid: string;
  /** Null where it may not be read. */
  readonly ownerSid: string | null;
  /** mS-DS-CreatorSID: who joined it on the machine account quota; else null. */
  readonly creatorSid: string | null;
  readonly created: string;
  /** lastLogonTimestamp, up to two weeks late; null for never. */
  readonly lastLogon: string | null;
}

export interface SidOwner {
  readonly samAccountName: string;
  readonly distinguishedName: string;
  /** The class that it is of, as people know it: the most special one. */
  readonly objectClass: string;
}

export interface PermissionRequest {
  readonly organizationalUnits: readonly string[];
  /** sAMAccountName, DN or SID. */
  readonly account: string;
  /** Where the backup is appended (JSON lines); a new file in the state directory when absent. */
  readonly backupFile?: string;
  readonly whatIf?: boolean;
  /**
   * The delegation of a server that runs the legacy connector, to its computer account, instead of the one entry: create
   * computers here and below and full control of them; on taking away also what the delegation wizard wrote else.
   */
  readonly legacy?: boolean;
  /** With `legacy`, take away even where no account of an updated connector has the right, so that joins stop. */
  readonly force?: boolean;
}

interface OuResult {
  /** As the directory spells it; as it was given when it could not be read. */
  readonly organizationalUnit: string;
  readonly objectGuid: string | null;
  readonly account: string;
  readonly accountSid: string;
  readonly server: string;
  readonly error: OuError | null;
}
export interface OuError {
  readonly id: string;
  readonly message: string;
  readonly remedy: string;
}

export interface OuPermission extends OuResult {
  /** The exact ACE stands there explicitly. */
  readonly granted: boolean;
  /** The self-relative security descriptor with the DACL only, base64; null with `error`. */
  readonly securityDescriptor: string | null;
}

export interface OuPermissionChange extends OuResult {
  readonly action:
    | 'Granted'
    | 'Revoked'
    | 'Restored'
    | 'Unchanged'
    | 'WouldGrant'
    | 'WouldRevoke'
    | 'WouldRestore'
    | 'Failed';
  readonly backupFile: string | null;
  readonly conflict: Conflict;
  /** With the error RestoreConflict: what was there before us, what we changed, what others did since. */
  readonly difference?: DaclDifference;
}

/**
 * Whether somebody else wrote the same permissions between our reading and our writing: Detected by the version in the
 * replication metadata, Unknown where that cannot be read, or the answer to the write never came.
 */
export type Conflict = 'None' | 'Detected' | 'Unknown';
