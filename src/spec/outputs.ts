import { directoryOutputs } from './outputs/directory.ts';
import { installationOutputs } from './outputs/installation.ts';
import { planOutputs } from './outputs/plan.ts';
import { proofOutputs } from './outputs/proof.ts';
import { serverOutputs } from './outputs/server.ts';

/** What the cmdlets write to the pipeline. Times and bytes are strings, as they cross to JSON. */
export const outputs = {
  ...directoryOutputs,
  ...serverOutputs,
  ...installationOutputs,
  ...proofOutputs,
  ...planOutputs,
} as const;

export type OutputName = keyof typeof outputs;
