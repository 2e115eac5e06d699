import { readFile } from 'node:fs/promises';
import { Client } from 'ldapts';
import { lab } from './lab.ts';
import type { PersonName } from './people.ts';

/** A connection to the lab's domain controller, signed in as that person: `await using client = await signedIn(...)`. */
export async function signedIn(person: PersonName): Promise<Client> {
  const { userPrincipalName, password } = lab.people[person];
  return await signedInWith(userPrincipalName, password);
}

/** The same for any account: user principal name, DOMAIN\name or DN; at another domain controller when given. */
export async function signedInWith(
  name: string,
  password: string,
  { ldaps, host }: { readonly ldaps: string; readonly host: string } = lab.domainController,
): Promise<Client> {
  const client = new Client({
    url: ldaps,
    tlsOptions: {
      ca: await readFile(lab.domainController.certificateAuthorityFile),
      servername: host,
    },
    timeout: 30_000,
    connectTimeout: 10_000,
  });
  await client.bind(name, password);
  return client;
}
