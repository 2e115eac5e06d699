import { defineCmdlet } from '../cmdlet.ts';
import { connectionErrors } from '../error-groups.ts';
import { directoryParameters } from '../parameters.ts';

export const getOdjComputerOwner = defineCmdlet({
  name: 'Get-OdjComputerOwner',
  synopsis: 'Lists computer objects with who made them.',
  description: [
    'Since October 2022 a device can be joined again onto its computer object only by who made that object, or where an administrators group owns it, or where a policy of the domain controllers allows its owner; else it fails with 0xaac. Objects that the computer account of a legacy connector, or a connector account since replaced, made are the usual case.',
    'Reads the owner of every computer object at and below a place, and mS-DS-CreatorSID, which those have that were joined on the machine account quota. They come as they are read. Whether a device may be joined again is not judged here: odj computer owners does that, and says what to do.',
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
  output: 'Odj.ComputerOwner',
  errors: [...connectionErrors, 'OuNotFound'],
  examples: [
    {
      command: "Get-OdjComputerOwner -SearchBase 'OU=Autopilot,DC=contoso,DC=test' -Server dc1.contoso.test",
      does: 'Lists the computer objects of one organizational unit and those below it.',
    },
  ],
  links: ['https://support.microsoft.com/help/5020276'],
});
