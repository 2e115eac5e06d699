import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors } from '../error-groups.ts';
import { delegationLinks, directoryParameters } from '../parameters.ts';

export const getOdjOu = defineCmdlet({
  name: 'Get-OdjOu',
  synopsis: 'Lists organizational units with their permissions.',
  description: [
    'Lists every organizational unit at and below a place, and the default container for computers where it is there too, each with its DACL as bytes. They come as they are read, page by page, so that domains of any size need the same memory. What an account may do there is not judged here: odj permission audit does that.',
    'An organizational unit whose permissions cannot be read is an error of its own. One that the caller may not see at all is not listed.',
  ],
  lifecycle: 'directory',
  parameters: {
    SearchBase: {
      type: 'string',
      position: 0,
      help: 'Distinguished name of where to begin. Default: the whole domain.',
    },
    ...directoryParameters,
  },
  output: 'Odj.Ou',
  errors: [...connectionErrors, 'OuNotFound', 'OuDescriptorUnreadable'],
  examples: [
    {
      command:
        "Get-OdjOu -SearchBase 'OU=Autopilot,DC=contoso,DC=test' -Server dc1.contoso.test | Set-OdjOuPermission -Account msaODJabcde -Server dc1.contoso.test",
      does: 'Gives the permission on an organizational unit and on every one below it.',
    },
  ],
  links: delegationLinks,
});
