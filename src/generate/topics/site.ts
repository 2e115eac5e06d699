import * as z from 'zod';
import { siteSchema } from '../../site/site.ts';
import type { Topic } from './topic.ts';

const property = z.object({
  description: z.string().optional(),
  default: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), property).optional();
  },
  get items() {
    return property.optional();
  },
});
type Property = z.infer<typeof property>;

/** The site file, key by key as its schema says it. */
export function siteTopic(): Topic {
  const schema = property.parse(z.toJSONSchema(siteSchema, { io: 'input' }));
  return {
    name: 'about_OdjSite',
    short: 'The site file: what you want, for the plan that gets you there.',
    sections: [
      {
        heading: 'LONG DESCRIPTION',
        blocks: [
          'A site file says in YAML which connectors, accounts and organizational units there shall be. odj plan compares it with what there is and lists the steps that are missing, odj apply does them, odj verify proves the result with a finding for each rule. All three can be run again at any time; where nothing is missing nothing is done.',
          'apply keeps a journal, and every write has its backup: odj undo takes back what a run did, in reverse order, and leaves alone what somebody changed since.',
        ],
      },
      {
        heading: 'EXAMPLES',
        blocks: [
          'A connector on SRV1 with an account of its own (odj.site.yaml):',
          {
            language: 'yaml',
            lines: [
              'domain: contoso.test',
              'organizationalUnits:',
              '  - OU=Autopilot,DC=contoso,DC=test',
              'connectors:',
              '  - server: SRV1',
              '    account: msaODJsrv01',
              '    configFile: ODJConnectorEnrollmentWizard.exe.config',
            ],
          },
          'What is missing, doing it, and proving it:',
          {
            language: 'odj',
            lines: [
              'odj plan --site odj.site.yaml',
              'odj apply --site odj.site.yaml --yes',
              'odj verify --site odj.site.yaml --html verify.html',
            ],
          },
        ],
      },
      { heading: 'KEYS', blocks: [{ terms: keys(schema) }] },
      {
        heading: 'SEE ALSO',
        blocks: ['about_OdjConnector', 'about_OdjPermissions'],
      },
    ],
  };
}

/** Every key with its path: `connectors[].server`. */
function keys({ properties = {} }: Property, path = ''): (readonly [string, string])[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const isList = value.items?.properties !== undefined;
    const here = `${path}${name}${isList ? '[]' : ''}`;
    return [[here, meaning(value)] as const, ...keys(value.items ?? value, `${here}.`)];
  });
}

function meaning({ description, default: value, enum: choices }: Property): string {
  if (description === undefined) throw new Error('Every key of the site file needs a description.');
  return [
    `${description}.`,
    ...(choices === undefined ? [] : [`One of: ${choices.join(', ')}.`]),
    ...(value === undefined ? [] : [`Default: ${JSON.stringify(value)}.`]),
  ].join(' ');
}
