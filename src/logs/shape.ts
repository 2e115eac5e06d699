import type { LogEvent } from './event.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { Payload } from './payload.ts';
import { timeOf } from './xml-event.ts';

/** Reads one record the thorough way. */
export type Parse = (record: string) => LogEvent | null;

/** Records that say the same, apart from times, GUIDs, SIDs, names and counters. */
export interface Shape {
  /** Finds a record of this shape that begins at `lastIndex`, and sets that to where it ends. */
  readonly pattern: RegExp;
  /** The record that it was learned from: what is in no group and does not differ is said by it. */
  readonly sample: LogEvent;
  /** The number of the group, 0 for none: the field is then the sample's. */
  readonly groups: Readonly<Record<Captured, number>>;
  readonly outcome: Outcome | null;
  /** Reads what the group of the time has. */
  readonly timeIn: (text: string) => number | null;
  /** The fields that differ from one record to the next, and that no group has: they are parsed when asked for. */
  readonly differing: ReadonlySet<Field>;
  readonly parse: Parse;
}

const captured = ['time', 'server', 'deviceId', 'requestId', 'machineName'] as const;
type Captured = (typeof captured)[number];

const fields = [
  'time',
  'id',
  'level',
  'server',
  'recordId',
  'form',
  'name',
  'requestId',
  'deviceId',
  'machineName',
  'domainName',
  'errorCode',
  'errorDescription',
  'diagnosticCode',
  'diagnosticText',
] as const;
export type Field = (typeof fields)[number];

type Values = Readonly<Pick<LogEvent, 'time' | 'id' | 'level' | 'server' | 'recordId'> & Payload>;

function valuesOf({ time, id, level, server, recordId, payload }: LogEvent): Values {
  return { time, id, level, server, recordId, ...payload };
}

/**
 * What may differ without another meaning: none of these holds a sign that XML, JSON or lines of text give a meaning
 * to.
 */
const kinds = {
  time: {
    source: String.raw`\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d)`,
    examples: ['2001-02-03T04:05:06.7890123Z'],
  },
  /** Of Windows PowerShell: `/Date(1746173472123)/`. */
  epoch: { source: String.raw`[1-9]\d+`, examples: ['1000000000000'] },
  guid: { source: String.raw`[\da-fA-F][\da-fA-F-]+`, examples: ['01234567-89ab-4cde-8f01-23456789abcd'] },
  sid: { source: String.raw`S-1-[\d-]+`, examples: ['S-1-5-21-1-2-3-4'] },
  name: { source: String.raw`[A-Za-z\d][\w.$-]+`, examples: ['Other-7'] },
  /** Behind `=` in a text: when a cause is looked up, it is left out. */
  given: { source: String.raw`[A-Za-z_][\w.$-]*`, examples: ['Other-7'] },
  /** A level and most ids of events have a meaning of their own for these. */
  number: { source: String.raw`(?!0\d)\d+`, examples: ['1', '2'] },
} as const;
type Kind = keyof typeof kinds;

interface Hole {
  readonly kind: Kind;
  readonly at: number;
  readonly text: string;
  readonly group: Captured | null;
}

const mostCharacters = 8000;
const mostHoles = 60;

/**
 * The shape of a record, found by reading variations of it: what differs without changing anything but itself is left
 * open, everything else must be the same in a record of this shape.
 *
 * @param after a pattern that must follow a record without being part of it
 */
export function shapeOf(record: string, parse: Parse, after = ''): Shape | null {
  const sample = parse(record);
  if (sample === null || record.length > mostCharacters) {
    return null;
  }
  const values = valuesOf(sample);
  const differing = new Set<Field>();
  const holes = candidates(record, sample).flatMap((hole): readonly Hole[] => {
    const example = kinds[hole.kind].examples.find((each) => each !== hole.text) ?? '';
    const event = parse(textWith(record, hole, example));
    if (event === null) {
      return [];
    }
    const other = valuesOf(event);
    const changed = fields.filter((field) => values[field] !== other[field]);
    if (changed.some((field) => !mayDiffer(hole, field, values, other, example))) {
      return [];
    }
    const [field] = changed;
    const group = captured.find((each) => each === field && changed.length === 1) ?? null;
    if (group === null) {
      changed.forEach((each) => differing.add(each));
    }
    return [{ ...hole, group }];
  });
  return {
    pattern: patternOf(record, holes, after),
    sample,
    outcome: outcomeOf(sample),
    groups: groupsOf(holes),
    timeIn: holes.some(({ kind, group }) => kind === 'epoch' && group === 'time') ? Number : timeOf,
    differing,
    parse,
  };
}

/** Codes, ids and levels decide what became of a request, so that they are the same in all records of a shape. */
function mayDiffer(
  { kind, text }: Hole,
  field: Field,
  values: Values,
  other: Values,
  example: string,
): boolean {
  switch (field) {
    case 'time': {
      const timeIn = kind === 'epoch' ? Number : kind === 'time' ? timeOf : () => null;
      return values.time !== null && values.time === timeIn(text) && other.time === timeIn(example);
    }
    case 'recordId':
      return true;
    case 'domainName':
      return kind === 'name' || kind === 'given';
    case 'server':
    case 'deviceId':
    case 'requestId':
    case 'machineName':
      return values[field] === text && other[field] === example;
    case 'diagnosticText':
    case 'errorDescription':
      return kind !== 'number' && kind !== 'name';
    default:
      return false;
  }
}

/** Where the record may differ, in order. */
function candidates(record: string, { server, payload }: LogEvent): readonly Hole[] {
  const names = [server, payload.machineName, payload.domainName].filter(
    (name) => name !== null && wholeName.test(name),
  );
  const either = names.map((name) => literal(name ?? '')).join('|');
  const value =
    names.length === 0
      ? '(?!)'
      : String.raw`(?:${either})(?![\w.$-])(?<=[:>]\s?(?:\\?"|&quot;)?(?:${either}))`;
  const pattern = new RegExp(
    [
      `(?<name>${value})`,
      String.raw`(?<given>(?<==)${kinds.given.source}(?![\w.$-]))`,
      String.raw`(?<epoch>(?<=\()\d{13}(?=\)))`,
      String.raw`(?<![\w.$/\\#-])(?:(?<time>${kinds.time.source})|(?<guid>${guid})|(?<sid>${kinds.sid.source})|(?<number>${kinds.number.source}))(?![\w.$/-])`,
    ].join('|'),
    'g',
  );
  return [...record.matchAll(pattern)].slice(0, mostHoles).flatMap(({ index, groups = {}, 0: text }) => {
    const kind = kindNames.find((each) => groups[each] !== undefined);
    return kind === undefined ? [] : [{ kind, at: index, text, group: null }];
  });
}

const kindNames: readonly Kind[] = ['time', 'epoch', 'guid', 'sid', 'name', 'given', 'number'];
/** The whole of one; a record may have anything of the same signs in its place. */
const guid = String.raw`[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}`;
const wholeName = new RegExp(`^${kinds.name.source}$`);

function textWith(record: string, { at, text }: Hole, example: string): string {
  return record.slice(0, at) + example + record.slice(at + text.length);
}

function patternOf(record: string, holes: readonly Hole[], after: string): RegExp {
  let source = '';
  let done = 0;
  for (const { kind, at, text, group } of holes) {
    const { source: any } = kinds[kind];
    // A name is mostly the same as here, which is seen fastest.
    const isSteady = kind !== 'number' && kind !== 'time' && (group === null || group === 'server');
    const either = isSteady ? String.raw`${literal(text)}(?![\w.$-])|${any}` : any;
    source += `${literal(record.slice(done, at))}(${group === null ? '?:' : ''}${either})`;
    done = at + text.length;
  }
  return new RegExp(source + literal(record.slice(done)) + after, 'y');
}

function groupsOf(holes: readonly Hole[]): Shape['groups'] {
  const groups: Record<Captured, number> = { time: 0, server: 0, deviceId: 0, requestId: 0, machineName: 0 };
  holes
    .flatMap(({ group }) => group ?? [])
    .forEach((group, index) => {
      groups[group] = index + 1;
    });
  return groups;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
