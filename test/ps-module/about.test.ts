import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { samples, topicText, type Sample } from '../../src/generate/topics/topic.ts';
import { topics } from '../../src/generate/topics/topics.ts';
import { cmdlets } from '../../src/spec/index.ts';
import { examplesWorld, type ExamplesWorld } from '../examples-world.ts';
import { lab } from '../lab/lab.ts';

const all = topics('The module.', cmdlets);
const lines = (language: Sample['language']): string[] =>
  all.flatMap(samples).flatMap((sample) => (sample.language === language ? [sample.lines.join('\n')] : []));

let world: ExamplesWorld;
beforeAll(async () => {
  const [siteFile = ''] = lines('yaml');
  world = await examplesWorld(siteFile);
  const made = await world.powerShell(
    'New-OdjMsa -Name msaODJabcde -ConnectorComputer SRV2 -Server dc1.contoso.test | Out-Null',
  );
  expect(made.stderr).toBe('');
});

describe('the about topics', () => {
  it.each(lines('powershell'))('have an example that works: %s', async (script) => {
    const { stderr, exitCode } = await world.powerShell(script);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it.each(lines('odj').flatMap((text) => text.split('\n')))('have an example that works: %s', async (line) => {
    const who = lab.people.administrator.userPrincipalName;
    const { exitCode, err } = await world.odj(line, [
      ...['--through', 'ldap', '--server', lab.domainController.ldaps, '--bind', who],
    ]);
    // Nobody has signed in on the server, and this site names no tenant.
    expect({ exitCode, err }).toMatchObject({ exitCode: line.startsWith('odj verify') ? 2 : 0 });
  });

  it('are where Get-Help looks for them, in ASCII and in lines of 80 characters', async () => {
    for (const { name } of all) {
      const file = join(import.meta.dirname, '../../ps-module/en-US', `${name}.help.txt`);
      const text = await readFile(file, 'utf8');
      expect(text).toMatch(new RegExp(`^TOPIC\n    ${name}\n`));
      expect(text.split('\n').filter((line) => !/^([ -~]{0,80}| *https:\/\/[!-~]+)$/.test(line) || /\s$/.test(line))).toEqual([]);
    }
    const long = { heading: 'EXAMPLES', blocks: [{ language: 'powershell', lines: ['x '.repeat(80)] }] } as const;
    expect(() => topicText({ name: 'about_x', short: 'x', sections: [long] })).toThrow(/80 characters/);
  });
});
