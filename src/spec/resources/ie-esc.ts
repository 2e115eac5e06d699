import { defineResource } from '../resource.ts';

export const ieEsc = defineResource({
  name: 'IEEsc',
  synopsis: 'Internet Explorer Enhanced Security Configuration of one role.',
  ensure: {
    present: 'It is on: as Windows sets it up, and as it belongs once somebody has signed in.',
    absent:
      'It is off, which the sign-in of builds before 6.2504.2001.8 needs. What was found is recorded, and Present puts it back.',
  },
  properties: {
    Role: {
      type: 'string',
      key: true,
      choices: ['Administrators', 'Users'],
      help: 'For whom.',
    },
  },
});
