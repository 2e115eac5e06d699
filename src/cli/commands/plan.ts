import { callerOption } from '../caller.ts';
import { defineCommand, json } from '../define.ts';
import { serverFactsOption, siteOptions, withSite } from '../site-options.ts';

export const planCommand = defineCommand({
  name: 'plan',
  summary: 'Show what is missing between the site file and the world, and change nothing',
  options: {
    ...siteOptions,
    ...serverFactsOption,
    ...callerOption,
    'detailed-exit-code': { type: 'flag', describe: 'Exit with 1 when there is something to do' },
    ...json,
  },
  examples: [
    {
      command: 'odj plan --site odj.site.yaml',
      does: 'Each step as a person would say it, with ACEs and config diffs',
    },
  ],
  run: (options, terminal) =>
    withSite(options, terminal, async ({ site, collect }) => {
      const { makePlan } = await import('../../plan/plan.ts');
      const { planText } = await import('../../plan/text.ts');
      const plan = makePlan(site, await collect());
      terminal.out(options.json ? JSON.stringify(plan, null, 2) + '\n' : planText(plan));
      if (plan.obstacles.length > 0) {
        return 2;
      }
      return options.detailedExitCode && plan.steps.length > 0 ? 1 : 0;
    }),
});
