import * as z from 'zod';
import { levelNamed, levelOf, type LogEvent } from './event.ts';
import { payloadOf } from './payload.ts';
import { timeOf } from './xml-event.ts';

const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);

/** What `Get-WinEvent | ConvertTo-Json` writes of an event, in Windows PowerShell and in PowerShell 7. */
const winEvent = z.object({
  Id: number,
  TimeCreated: z
    .union([z.string(), z.object({ value: z.string() }), z.object({ DateTime: z.string() })])
    .nullish()
    .catch(null),
  Level: number,
  LevelDisplayName: text,
  MachineName: text,
  RecordId: number,
  Message: text,
  Properties: z
    .array(z.object({ Value: z.unknown() }))
    .nullish()
    .catch(null),
});

/**
 * An event as JSON: of `Get-WinEvent | ConvertTo-Json`, or the connector's metric alone. Null where it is neither.
 *
 * @param raw the JSON text it was read from
 */
export function eventOfJson(document: unknown, raw: string): LogEvent | null {
  if (typeof document !== 'object' || document === null) {
    return null;
  }
  if ('Metric' in document) {
    return { time: null, id: null, level: null, server: null, recordId: null, payload: payloadOf(raw), raw };
  }
  const read = winEvent.safeParse(document);
  if (!read.success || typeof read.data.Id !== 'number') {
    return null;
  }
  const { Id, TimeCreated, Level, LevelDisplayName, MachineName, RecordId, Message, Properties } = read.data;
  return {
    time: timeOfPowerShell(TimeCreated),
    id: Id,
    level: levelOf(String(Level ?? '')) ?? levelNamed(LevelDisplayName ?? ''),
    server: MachineName ?? null,
    recordId: RecordId ?? null,
    payload: payloadOf(messageOf(Message, Properties)),
    raw,
  };
}

/** Windows that lacks the provider's texts renders no message; the values of the event are there all the same. */
function messageOf(
  message: string | null | undefined,
  properties: readonly { readonly Value?: unknown }[] | null | undefined,
): string {
  const values = (properties ?? []).flatMap(({ Value }) => (typeof Value === 'string' ? Value : []));
  const payload =
    values.find((value) => /^\s*\{/.test(value)) ?? values.find((value) => value.includes('\n'));
  return payload ?? message ?? values.join('\n');
}

/** ISO 8601, or the `/Date(1746173472123)/` of Windows PowerShell. */
function timeOfPowerShell(
  time: string | { readonly value: string } | { readonly DateTime: string } | null | undefined,
): number | null {
  if (typeof time === 'string') {
    const ticks = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(time)?.[1];
    return ticks === undefined ? timeOf(time) : Number(ticks);
  }
  if (time === null || time === undefined) {
    return null;
  }
  return timeOfPowerShell('value' in time ? time.value : time.DateTime);
}
