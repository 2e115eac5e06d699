import { expect, it } from 'vitest';
import { lab } from '../lab/lab.ts';
import { onTerminal } from './terminal.ts';

const { userPrincipalName, password } = lab.people.administrator;
const reach = ['--through', 'ldap', '--server', lab.domainController.ldaps, '--bind', userPrincipalName];

it('asks for the password where there is a terminal, and does not show it', async () => {
  const words = ['account', 'show', '--connector-computer', 'SRV3', ...reach];
  const { screen, exitCode } = await onTerminal(words, `Password of ${userPrincipalName}: `, `${password}\r`);
  expect({ screen, exitCode }).toMatchObject({ exitCode: 0 });
  expect(screen).toContain('There is no such account.');
  expect(screen).not.toContain(password);
});

it('ends with exit code 2 and one line when it is interrupted at a question', async () => {
  const words = ['account', 'show', '--connector-computer', 'SRV3', ...reach];
  const { screen, exitCode } = await onTerminal(words, 'Password of ', '\x03');
  expect(exitCode).toBe(2);
  expect(screen.trim().split(/\r?\n/)).toEqual([
    `Password of ${userPrincipalName}: `,
    'odj: It was interrupted.',
  ]);
});
