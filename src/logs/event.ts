import * as z from 'zod';
import manifest from '../../manifests/events.json' with { type: 'json' };
import type { Payload } from './payload.ts';

export const levels = ['Critical', 'Error', 'Warning', 'Information', 'Verbose'] as const;
export type Level = (typeof levels)[number];

/** Where the connector logs, and what its events mean: `manifests/events.json`. */
export const connectorEvents = z
  .strictObject({
    $comment: z.string(),
    logs: z.array(z.string()),
    provider: z.string(),
    wizardLog: z.string(),
    /** By event id. */
    events: z.record(
      z.string(),
      z.strictObject({ name: z.string(), result: z.enum(['Succeeded', 'Failed']).nullable() }),
    ),
    /** Events of one device that name no request belong together up to this distance. */
    requestGapMinutes: z.number(),
    levels: z.record(z.string(), z.enum(levels)),
  })
  .parse(manifest);

/** One event, whatever form the log has. */
export interface LogEvent {
  /** Milliseconds since 1970 UTC; null where the log does not say. */
  readonly time: number | null;
  readonly id: number | null;
  readonly level: Level | null;
  /** The connector's server; null in the wizard's log. */
  readonly server: string | null;
  readonly recordId: number | null;
  readonly payload: Payload;
  /** As logged. It may hold secrets: `redact` it before anybody sees it. */
  readonly raw: string;
}

export function levelOf(number: string): Level | null {
  return connectorEvents.levels[number] ?? null;
}

export function levelNamed(name: string): Level | null {
  return levels.find((level) => level === name) ?? null;
}
