import { describe, expect, it } from 'vitest';
import { DirectoryConnection } from '../../src/directory/connection.ts';
import { openContext, type DirectoryContext } from '../../src/directory/context.ts';
import { newAccount } from '../../src/directory/new-account.ts';
import { managedServiceAccountName, scratchManagedServiceAccount } from '../lab/scratch.ts';
import { env, optionsOf } from './open.ts';

/** Lends a context in which somebody else makes an account of a name just before we send the add for it. */
async function withRival<Result>(
  name: string,
  work: (context: DirectoryContext) => Promise<Result>,
): Promise<Result> {
  const options = optionsOf('administrator');
  const connection = await DirectoryConnection.open(options);
  const add = connection.add.bind(connection);
  connection.add = async (distinguishedName, attributes) => {
    if (distinguishedName.startsWith(`CN=${name},`)) {
      await scratchManagedServiceAccount(name.toUpperCase());
    }
    await add(distinguishedName, attributes);
  };
  try {
    return await work(await openContext(connection, { bind: options.bind, env, warn: () => undefined }));
  } finally {
    await connection.close();
  }
}

describe('a name that somebody else takes between our search and our add', () => {
  it('is made up anew where it was made up', async () => {
    const names = [managedServiceAccountName(), managedServiceAccountName()];
    const [first = '', second = ''] = names;
    const account = await withRival(first, (context) => newAccount(context, {}, () => names.shift() ?? ''));
    expect(account).toMatchObject({ name: second, changes: ['Created'] });
  });

  it('is an error that tells what holds it where it was given', async () => {
    const name = managedServiceAccountName();
    const made = withRival(name, (context) => newAccount(context, { name }));
    await expect(made).rejects.toMatchObject({
      id: 'MsaNameTaken',
      message: expect.stringContaining(`CN=${name.toUpperCase()},CN=Managed Service Accounts`) as unknown,
    });
  });
});

describe('a name that is made up', () => {
  it('is not one that is there in another case of letters', async () => {
    const taken = await scratchManagedServiceAccount();
    const free = managedServiceAccountName();
    const names = [taken.name.toUpperCase(), taken.name.toLowerCase(), free];
    const account = await withRival('none', (context) => newAccount(context, {}, () => names.shift() ?? ''));
    expect(account.name).toBe(free);
  });

  it('is given up where all are taken', async () => {
    const { name } = await scratchManagedServiceAccount();
    const made = withRival('none', (context) => newAccount(context, {}, () => name));
    await expect(made).rejects.toMatchObject({ id: 'MsaNamesExhausted' });
  });
});
