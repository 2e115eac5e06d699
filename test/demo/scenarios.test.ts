import { beforeAll, describe, expect, it } from 'vitest';
import { scratchOrganizationalUnit, scratchServer } from '../lab/scratch.ts';
import { scenarios } from './scenarios.ts';
import { openStage, type Setting } from './stage.ts';

let organizationalUnits: Pick<Setting, 'delegated' | 'undelegated'>;
beforeAll(async () => {
  organizationalUnits = {
    delegated: await scratchOrganizationalUnit('demo'),
    undelegated: await scratchOrganizationalUnit('demo-other'),
  };
});

describe('npm run demo -- --scenario', () => {
  it.each(scenarios)('$name: each step works, and joins work in the delegated OU only', async (scenario) => {
    const servers = {
      SRV1: await scratchServer('SRV1'),
      SRV2: await scratchServer('SRV2'),
      SRV3: await scratchServer('SRV3'),
    };
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    await using stage = await openStage({ servers, ...organizationalUnits, say });
    await scenario.play(stage);
    const text = said.join('');
    expect(text).toContain('[BY HAND] Download ODJConnectorBootstrapper.exe');
    expect(text).toMatch(/A device joins offline as .*: joined\n.*: refused\n/);
  });
});
