import { defineCmdlet } from '../cmdlet.ts';
import { planErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters, siteParameter, tenantParameters } from '../parameters.ts';

export const getOdjPlan = defineCmdlet({
  name: 'Get-OdjPlan',
  synopsis: 'Shows what is missing between a site file and the world, and changes nothing.',
  description: [
    'Reads the site file, the directory, the configuration files of the connectors and, where a tenant is named, what Intune says; each step that is still to be done comes out as one object, in the order in which Invoke-OdjPlan would do it. Nothing comes out when nothing is to be done. What has to be put right by somebody first is an error, what could not be seen a warning.',
    'On a connector server that the site names without a configFile, its own configuration file is found by its service.',
  ],
  lifecycle: 'each',
  parameters: { ...siteParameter, ...directoryParameters, ...tenantParameters },
  output: 'Odj.PlanStep',
  errors: planErrors,
  examples: [
    {
      command: 'Get-OdjPlan -SitePath odj.site.yaml -Server dc1.contoso.test',
      does: 'The steps as a table; Format-List shows each entry and each line that they would change.',
    },
  ],
  links: connectorLinks,
});
