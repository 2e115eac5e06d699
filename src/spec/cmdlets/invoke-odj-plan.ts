import { defineCmdlet } from '../cmdlet.ts';
import { backupErrors, planErrors, planRunErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters, siteParameter, tenantParameters } from '../parameters.ts';

export const invokeOdjPlan = defineCmdlet({
  name: 'Invoke-OdjPlan',
  synopsis: 'Does what Get-OdjPlan shows, with a journal for Undo-OdjPlan.',
  description: [
    'Makes the accounts, gives them their one permission on each organizational unit, sets the configuration files, then tells what a person does on each server (a warning) and waits for it. -WhatIf shows each step, -Confirm asks for each. A step that was declined is passed over, and so is what cannot be done without it.',
    'Every step is written down in a journal before it begins, and every write is backed up. It can be run again at any time: what is done already is left alone, and an interrupted run goes on from where it was. It stops at the first failure and says how to go on and how to go back.',
  ],
  lifecycle: 'each',
  parameters: {
    ...siteParameter,
    TimeoutSeconds: {
      type: 'int',
      range: [0, 86_400],
      default: 1800,
      help: 'How long to wait for each sign-in and for each connector to become Active.',
    },
    ...directoryParameters,
    ...tenantParameters,
  },
  confirmImpact: 'Medium',
  output: 'Odj.PlanStepResult',
  errors: [...planErrors, ...backupErrors, ...planRunErrors],
  examples: [
    {
      command: 'Invoke-OdjPlan -SitePath odj.site.yaml -Server dc1.contoso.test -WhatIf',
      does: 'Shows what it would do.',
    },
    {
      command: 'Invoke-OdjPlan -SitePath odj.site.yaml -Server dc1.contoso.test',
      does: 'Does it. Each object names the journal.',
    },
  ],
  links: connectorLinks,
});
