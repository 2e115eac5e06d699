import type { Command } from './define.ts';

/** Every command of `odj`; what each needs is loaded when it runs. */
export const commands: readonly Command[] = [];
