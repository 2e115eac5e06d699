import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lab } from '../lab/lab.ts';
import { accountNamed, scratchOrganizationalUnit, scratchServer, sidOf } from '../lab/scratch.ts';
import type { Server } from '../lab/servers.ts';

/** A server, two OUs and a site file of a test's own. */
export interface SiteWorld {
  readonly server: Server;
  readonly organizationalUnits: readonly string[];
  readonly siteFile: string;
  /** Own to this site, so that its journals are. */
  readonly state: string;
}

/** `rest` is what the site file says besides domain and OUs; a line that starts with `  - ` is one more OU. */
export async function siteWorld(like: 'SRV1' | 'SRV2', rest: (server: Server) => string): Promise<SiteWorld> {
  const folder = await mkdtemp(join(lab.folder, 'site-'));
  const server = await scratchServer(like);
  const organizationalUnits = [
    await scratchOrganizationalUnit('site'),
    await scratchOrganizationalUnit('site'),
  ];
  const siteFile = join(folder, 'odj.site.yaml');
  const lines = organizationalUnits.map((name) => `  - ${name}\n`).join('');
  await writeFile(siteFile, `domain: contoso.test\norganizationalUnits:\n${lines}${rest(server)}\n`);
  return { server, organizationalUnits, siteFile, state: join(folder, 'state') };
}

/** One connector whose own account is made here. */
export function ownAccountOn(server: Server, account: string): string {
  return `connectors:\n  - server: ${server.name}\n    account: ${account}\n    configFile: ${server.configFile}`;
}

/** The ACE that an account should have, as SDDL. */
export async function createComputerAceOf(account: string): Promise<string> {
  const distinguishedName = await accountNamed(`${account}$`);
  return `(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${await sidOf(distinguishedName ?? '')})`;
}
