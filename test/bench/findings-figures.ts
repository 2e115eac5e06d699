/**
 * Examining what was collected of 125, 250 and 500 servers with 200 OUs, on each of which every account has its right,
 * and how the time grows from 125 to 500 (4 is linear). As one document, and as one document for each server. Prints,
 * never judges.
 */
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { encodeSecurityDescriptor } from '../../src/directory/security-descriptor/access-control.ts';
import { parseSddl } from '../../src/directory/security-descriptor/sddl-parse.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { examine } from '../../src/findings/examine.ts';
import type { Site } from '../../src/site/site.ts';
import { account, configFile, configText, directory, facts, server, siteWith } from '../facts/facts-of.ts';

const limit = 2;
const sizes = [125, 250, 500];
const rounds = 3;
const domainSid = 'S-1-5-21-1-2-3';
const names = Array.from({ length: 200 }, (_, index) => `OU=Unit ${index},OU=Autopilot,DC=contoso,DC=test`);
const wizardConfig = configFile(configText({ OrganizationalUnitsUsedForOfflineDomainJoin: names.join(';') }));

let made = 0;

interface Question {
  readonly site: Site;
  readonly document: Facts;
}

print(`examining servers with 200 OUs, ${rounds} rounds, medians`);
for (const [way, questionsOf] of [
  ['in one document', together],
  ['in one document each', apart],
] as const) {
  const times = sizes.map((size) => {
    const time = median(Array.from({ length: rounds }, () => timed(questionsOf(size))));
    print(`${`${size} servers ${way}`.padEnd(34)} ${time.toFixed(2)} s (500: at most ${limit.toFixed(1)} s)`);
    return time;
  });
  const ratio = (times.at(-1) ?? Number.NaN) / (times[0] ?? Number.NaN);
  print(`${`500 : 125 ${way}`.padEnd(34)} ${ratio.toFixed(2)} (linear: 4)`);
}

/** Seconds for examining alone; the documents are made one by one and not kept. */
function timed(questions: Iterable<Question>): number {
  let milliseconds = 0;
  for (const { site, document } of questions) {
    const start = performance.now();
    examine(site, document);
    milliseconds += performance.now() - start;
  }
  return milliseconds / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function* together(servers: number): Iterable<Question> {
  const all = Array.from({ length: servers }, (_, index) => index);
  yield question(all, newDescriptor(servers));
}

function* apart(servers: number): Iterable<Question> {
  const descriptor = newDescriptor(servers);
  for (let index = 0; index < servers; index += 1) {
    yield question([index], descriptor);
  }
}

/** About some servers of a fleet: each OU holds an entry for the account of every server of the fleet. */
function question(indexes: readonly number[], descriptor: Buffer): Question {
  const lines = indexes.map((index) => `  - server: ${computerOf(index)}\n    account: ${nameOf(index)}`);
  return {
    site: { ...siteWith(`connectors:\n${lines.join('\n')}`), organizationalUnits: names },
    document: facts({
      directory: directory({
        accounts: indexes.map((index) =>
          account({
            name: nameOf(index),
            sid: sidOf(index),
            connectorComputers: [`CN=${computerOf(index)},OU=Servers,DC=contoso,DC=test`],
          }),
        ),
        organizationalUnits: names.map((organizationalUnit) => ({
          organizationalUnit,
          objectGuid: '22222222-2222-2222-2222-222222222222',
          error: null,
          securityDescriptor: descriptor.toString('base64'),
        })),
      }),
      servers: indexes.map((index) => server({ computerName: computerOf(index), wizardConfig })),
    }),
  };
}

/** Each time another one, so that nothing is known from the round before. */
function newDescriptor(fleet: number): Buffer {
  made += 1;
  const entries = Array.from(
    { length: fleet },
    (_, index) => `(OA;;CC;bf967a86-0de6-11d0-a285-00aa003049e2;;${sidOf(index)})`,
  );
  const sddl = `D:AI${entries.join('')}(A;;RP;;;${domainSid}-${String(100_000 + made)})`;
  return Buffer.from(encodeSecurityDescriptor(parseSddl(sddl, domainSid)));
}

function computerOf(index: number): string {
  return `SRV${String(index).padStart(4, '0')}`;
}

function nameOf(index: number): string {
  return `msaODJ${String(index).padStart(5, '0')}`;
}

function sidOf(index: number): string {
  return `${domainSid}-${String(2000 + index)}`;
}

function print(line: string): void {
  process.stdout.write(line + '\n');
}
