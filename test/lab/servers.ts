import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { serverNames } from './computers.ts';

/**
 * server.json: what a make-believe connector server is besides its files. The stand-ins for Windows' own cmdlets read
 * and write it in the folder that ODJ_LAB_SERVER names. Paths in it are real paths on this machine, so that code finds
 * the connector's files by the service's ImagePath as it does on Windows.
 */
export const serverStateSchema = z.strictObject({
  computerName: z.string(),
  domain: z.string(),
  operatingSystem: z.strictObject({ caption: z.string(), version: z.string(), buildNumber: z.string() }),
  /** By key (`HKLM\SOFTWARE\...`), then by value name ('' is the key's default value). Names match in any case. */
  registry: z.record(
    z.string(),
    z.record(
      z.string(),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('DWord'), value: z.int() }),
        z.strictObject({ kind: z.enum(['String', 'ExpandString']), value: z.string() }),
        z.strictObject({ kind: z.literal('MultiString'), value: z.array(z.string()) }),
      ]),
    ),
  ),
  /** Keys that may not be written, or whose values a policy sets back at once. */
  writeProtected: z.record(z.string(), z.enum(['denied', 'setBack'])).optional(),
  /** By service name. */
  services: z.record(
    z.string(),
    z.strictObject({
      displayName: z.string(),
      status: z.enum(['Running', 'Stopped', 'StartPending', 'StopPending']),
      startType: z.enum(['Automatic', 'Manual', 'Disabled']),
      /** `LocalSystem` or `DOMAIN\name$`. */
      startName: z.string(),
      /** As the service manager keeps it: quoted. */
      pathName: z.string(),
      /** The Win32 code with which it does not start, or it never comes to run. */
      startFailure: z.union([z.int(), z.literal('hangs')]).optional(),
      stopFailure: z.union([z.int(), z.literal('hangs')]).optional(),
    }),
  ),
  /** Oldest first. */
  events: z.array(
    z.strictObject({
      logName: z.string(),
      providerName: z.string(),
      id: z.int(),
      /** 2 Error, 3 Warning, 4 Information. */
      level: z.int(),
      timeCreated: z.iso.datetime(),
      userId: z.string().nullable(),
      message: z.string(),
    }),
  ),
  /** By path: what Windows reads out of an executable. */
  files: z.record(
    z.string(),
    z.strictObject({
      fileVersion: z.string(),
      /** Subject of the Authenticode signer; null where the file is not signed. */
      signer: z.string().nullable(),
    }),
  ),
  /** By path: the permissions of a file or folder as SDDL; one that is not named has those of Program Files. */
  permissions: z.record(z.string(), z.string()).optional(),
  /** What secedit /configure does: it fails, or it says that it is done and has done nothing. */
  secedit: z.enum(['refuses', 'forgets']).optional(),
  /** By privilege name, the SIDs that hold it (`*S-1-...` in secedit's files), or names where Windows exports those. */
  userRights: z.record(z.string(), z.array(z.string())),
  /** The same as group policy sets it (RSOP_UserPrivilegeRight); a right that policy sets wins over the local one. */
  policyUserRights: z.record(z.string(), z.array(z.string())).optional(),
  /** Programs that were started (Start-Process), in their order. */
  startedPrograms: z.array(z.strictObject({ filePath: z.string(), arguments: z.string() })).optional(),
  /** How the next runs of setup end, in their order; where there is none, they do their work and end with 0. */
  setupOutcomes: z
    .array(
      z.strictObject({
        exitCode: z.int(),
        /** Whether it does its work; without it, with 0, 3010 and 1641. */
        works: z.boolean().optional(),
        /** An update leaves the config files as they are. */
        keepsFiles: z.boolean().optional(),
        /** The server goes down while it runs. */
        crashes: z.boolean().optional(),
      }),
    )
    .optional(),
  /** The build whose bootstrapper is registered still, after its product is gone: the legacy one's second stage. */
  registeredBundle: z.string().nullable().optional(),
  /** sAMAccountNames that Install-ADServiceAccount has installed here. */
  installedServiceAccounts: z.array(z.string()),
});
export type ServerState = z.infer<typeof serverStateSchema>;

export const serverSchema = z.strictObject({
  name: z.string(),
  /** The computer's account in the directory. */
  distinguishedName: z.string(),
  /** Holds server.json and the drives; ODJ_LAB_SERVER set to it makes the stand-ins that server. */
  folder: z.string(),
  /** Where setup put the connector. */
  installFolder: z.string(),
  /** The wizard's config file; absent on the legacy connector, which has none. */
  configFile: z.string(),
  build: z.string(),
});
export type Server = z.infer<typeof serverSchema>;

export const serversSchema = z.record(z.enum(serverNames), serverSchema);

export async function readServerState(folder: string): Promise<ServerState> {
  return serverStateSchema.parse(JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')));
}

/** Replaces server.json as a whole, so that nobody reads half of it. */
export async function writeServerState(folder: string, state: ServerState): Promise<void> {
  const unfinished = join(folder, `server.json.${process.pid}`);
  await writeFile(unfinished, `${JSON.stringify(serverStateSchema.parse(state), null, 2)}\n`);
  await rename(unfinished, join(folder, 'server.json'));
}
