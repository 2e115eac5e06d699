import type { Output } from '../output.ts';

const planStep = {
  Id: { type: 'string', help: 'Stable within a site: kind and server.' },
  Kind: {
    type: 'string',
    choices: ['account', 'permission', 'config', 'sign-in', 'active'],
    help: 'sign-in is done by a person, and active is waited for.',
  },
  Server: { type: 'string', help: 'The server of the connector.' },
  Title: { type: 'string', help: 'What there is to do.' },
  Details: {
    type: 'string[]',
    help: 'What exactly: each entry as SDDL, the configuration as a diff, what a person does.',
  },
} as const satisfies Output['properties'];

export const planOutputs = {
  'Odj.PlanStep': {
    synopsis: 'One thing that is still to be done.',
    properties: planStep,
    columns: ['Kind', 'Server', 'Title'],
  },
  'Odj.PlanStepResult': {
    synopsis: 'A step of a plan, and what became of it.',
    properties: {
      ...planStep,
      Action: {
        type: 'string',
        choices: ['Done', 'Skipped', 'TakenBack', 'Kept'],
        help: 'Skipped and Kept: it was declined, or needs one that was.',
      },
      JournalPath: {
        type: 'string',
        nullable: true,
        help: 'The journal for Undo-OdjPlan; $null where nothing was written yet.',
      },
    },
    columns: ['Action', 'Kind', 'Server', 'Title'],
  },
} as const satisfies Readonly<Record<string, Output>>;
