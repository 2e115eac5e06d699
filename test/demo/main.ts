/**
 * npm run demo: the main job from a site file. npm run demo -- --scenario NAME: one documented procedure, step by step,
 * with the cmdlets that an administrator types on the servers.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { lab } from '../lab/lab.ts';
import { scenarios } from './scenarios.ts';
import { openStage } from './stage.ts';

const { values } = parseArgs({ options: { scenario: { type: 'string' } } });
const scenario = scenarios.find(({ name }) => name === values.scenario);
if (values.scenario === undefined) {
  await import('./whole-job.ts');
} else if (scenario === undefined) {
  const names = scenarios.map(({ name, title }) => `  ${name.padEnd(8)} ${title}\n`).join('');
  process.stderr.write(`There is no scenario '${values.scenario}'. There are:\n${names}`);
  process.exitCode = 64;
} else {
  const { autopilot, undelegated } = lab.organizationalUnits;
  await using stage = await openStage({
    servers: lab.servers,
    delegated: autopilot,
    undelegated,
    say: (text) => process.stdout.write(text),
  });
  stage.say(`\n== ${scenario.title}\n`);
  await scenario.play(stage);
}
