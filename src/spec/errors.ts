import { commandLineErrors } from './errors/command-line.ts';

/** Every error of the product, once: both halves raise them by these ids. */
export const errors = {
  ...commandLineErrors,
} as const;

export type ErrorId = keyof typeof errors;
