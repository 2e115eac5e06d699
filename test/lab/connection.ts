import { readFile } from 'node:fs/promises';
import { Client } from 'ldapts';
import { lab } from './lab.ts';
import type { PersonName } from './people.ts';

/** A connection to the lab's domain controller, signed in as that person: `await using client = await signedIn(...)`. */
export async function signedIn(person: PersonName): Promise<Client> {
  const { userPrincipalName, password } = lab.people[person];
  return await signedInWith(userPrincipalName, password);
}

/** The same for any account: user principal name, DOMAIN\name or DN. */
export async function signedInWith(name: string, password: string): Promise<Client> {
  const client = new Client({
    url: lab.domainController.ldaps,
    tlsOptions: {
      ca: await readFile(lab.domainController.certificateAuthorityFile),
      servername: lab.domainController.host,
    },
    timeout: 30_000,
    connectTimeout: 10_000,
  });
  await client.bind(name, password);
  return client;
}
