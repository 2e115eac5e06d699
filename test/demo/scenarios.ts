import { legacy } from './scenarios/legacy.ts';
import { migrate } from './scenarios/migrate.ts';
import { own } from './scenarios/own.ts';
import { update } from './scenarios/update.ts';
import { updated } from './scenarios/updated.ts';
import type { Stage } from './stage.ts';

/** One documented procedure, as it is done with the cmdlets. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  play(stage: Stage): Promise<void>;
}

export const scenarios: readonly Scenario[] = [updated, own, legacy, migrate, update];
