import { defineResource } from '../resource.ts';

export const odjProxy = defineResource({
  name: 'OdjProxy',
  synopsis: "The proxy in both configuration files of the connector, the sign-in's and the service's.",
  ensure: {
    present: 'Both files name the proxy in Address, or with Disable say that there is none.',
    absent: 'Neither file names one, so both programs use what Windows is set to.',
  },
  command: { topic: 'proxy', type: 'Proxy' },
  properties: {
    IsSingleInstance: {
      type: 'string',
      key: true,
      choices: ['Yes'],
      only: 'class',
      help: 'Always Yes: a server has one connector, and a configuration names it once.',
    },
    Path: {
      type: 'string',
      only: 'class',
      help: "The folder of the connector. Default: this server's, found from the connector's service.",
    },
    Folder: {
      type: 'string',
      key: true,
      json: 'path',
      only: 'command',
      help: 'The folder of the installed connector.',
    },
    Address: {
      type: 'string',
      help: 'The proxy as http://host:port; it must ask this server for no password.',
    },
    BypassOnLocal: {
      type: 'bool',
      help: 'Hosts without a dot in their names are asked without it.',
    },
    Disable: { type: 'bool', help: 'Both programs use no proxy at all. Not together with Address.' },
    NoRestart: {
      type: 'bool',
      writeOnly: true,
      only: 'class',
      help: 'Do not restart the service after a change; it uses the proxy once it is restarted.',
    },
    State: {
      type: 'string',
      choices: ['None', 'Address', 'Disabled', 'Invalid', 'Differs'],
      readOnly: true,
      help: 'What both files say: None, Address, Disabled; Invalid where .NET refuses one, Differs where they do not say the same.',
    },
  },
});
