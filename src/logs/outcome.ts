import { connectorEvents, type LogEvent } from './event.ts';

export const requestResults = ['Succeeded', 'Failed', 'Unknown'] as const;
export type Outcome = (typeof requestResults)[number];

const meanings = new Map(
  Object.entries(connectorEvents.events).map(([id, { result }]) => [Number(id), result]),
);

/** What is no number is no success either. */
function isFailure(code: string | null): boolean {
  return code !== null && code !== '0' && code !== '0x00000000' && Number(code) !== 0;
}

/** What one event says of its request; null where it says nothing, as an upload that went well. */
export function outcomeOf({ id, level, payload }: LogEvent): Outcome | null {
  const known = id === null ? undefined : meanings.get(id);
  const isBad = isFailure(payload.diagnosticCode) || isFailure(payload.errorCode);
  if (known === 'Failed' || isBad || level === 'Error' || level === 'Critical') {
    return 'Failed';
  }
  if (payload.name?.endsWith('_Failure') === true) {
    return 'Failed';
  }
  const saysGood = known === 'Succeeded' || payload.name?.endsWith('_Success') === true;
  if (!saysGood) {
    return null;
  }
  // Nothing is known to be good whose own words could not be read.
  return payload.form === 'other' || payload.diagnosticCode === null ? 'Unknown' : 'Succeeded';
}
