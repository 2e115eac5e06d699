import { commandLineErrors } from './errors/command-line.ts';
import { directoryErrors } from './errors/directory.ts';
import { configErrors } from './errors/config.ts';
import { dscErrors } from './errors/dsc.ts';
import { graphErrors } from './errors/graph.ts';
import { planErrors } from './errors/plan.ts';
import { powershellErrors } from './errors/powershell.ts';
import { setupErrors } from './errors/setup.ts';
import { serverErrors } from './errors/server.ts';

/** Every error of the product, once: both halves raise them by these ids. */
export const errors = {
  ...commandLineErrors,
  ...directoryErrors,
  ...configErrors,
  ...dscErrors,
  ...graphErrors,
  ...planErrors,
  ...powershellErrors,
  ...serverErrors,
  ...setupErrors,
} as const;

export type ErrorId = keyof typeof errors;
