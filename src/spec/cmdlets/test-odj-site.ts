import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors, odjProgramErrors, tenantErrors } from '../error-groups.ts';
import { connectorLinks, directoryParameters, siteParameter, tenantParameters } from '../parameters.ts';

const look = { sets: ['Site'] } as const;

export const testOdjSite = defineCmdlet({
  name: 'Test-OdjSite',
  synopsis: 'Checks every connector of a site file, from anywhere, or what a facts document says.',
  description: [
    'Reads the directory, the configuration files of the connectors and, where a tenant is named, what Intune says, and gives one finding for each check with what was found and what to do; it changes nothing. What only a server itself can tell comes from documents that Get-OdjFact wrote there (-ServerFactPath); without them it is Unknown, never Pass.',
    'With -FactPath nobody is asked but the document, so that a help desk can judge a server without any right on it. With -Quiet it writes one boolean: $true when no check failed and none is unknown.',
  ],
  lifecycle: 'each',
  parameterSets: ['Site', 'Document'],
  parameters: {
    SitePath: { ...siteParameter.SitePath, ...look },
    ServerFactPath: {
      type: 'string[]',
      ...look,
      help: 'Documents that Get-OdjFact wrote on the servers; of each server the newest counts.',
    },
    ManagedIdentity: {
      type: 'switch',
      ...look,
      help: 'Reads the tenant with the identity that this machine has in Azure; -ClientId names a user-assigned one.',
    },
    FactPath: {
      type: 'string',
      mandatory: true,
      sets: ['Document'],
      help: 'The facts document to examine, as Get-OdjFact or odj facts wrote it.',
    },
    Quiet: { type: 'switch', help: 'Write $true or $false instead of findings.' },
    ...directoryParameters,
    ...tenantParameters,
  },
  output: 'Odj.Finding',
  booleanWith: 'Quiet',
  errors: [
    ...odjProgramErrors,
    ...connectionErrors,
    ...tenantErrors,
    'FileUnreadable',
    'SiteInvalid',
    'FactsInvalid',
  ],
  examples: [
    {
      command:
        'Test-OdjSite -SitePath odj.site.yaml -ServerFactPath SRV2.facts.json -Server dc1.contoso.test',
      does: 'Checks the site, also by what its server wrote down.',
    },
    {
      command: 'Test-OdjSite -FactPath facts/SRV1.json',
      does: 'Judges a document of Get-OdjFact, without any connection.',
    },
  ],
  links: connectorLinks,
});
