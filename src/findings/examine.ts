import * as z from 'zod';
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import type { Facts } from '../facts/facts.ts';
import type { Site } from '../site/site.ts';
import { rules } from './all-rules.ts';
import type { Finding, Severity, Status } from './finding.ts';
import type { Observation } from './rule.ts';
import { situationOf } from './situation.ts';

const severities = ['Critical', 'High', 'Medium', 'Low', 'Info'] as const satisfies readonly Severity[];

const textsSchema = z.record(
  z.string(),
  z.strictObject({
    title: z.string(),
    severity: z.enum(severities),
    why: z.string(),
    remedy: z.string(),
    command: z.string().optional(),
    link: z.url(),
  }),
);
const texts = textsSchema.parse(ruleTexts.rules);

/** Every finding on every subject, the passed ones too. Pure. */
export function examine(site: Site, facts: Facts): readonly Finding[] {
  const situation = situationOf(site, facts);
  return rules.flatMap((rule) =>
    rule.examine(situation).map((observation) => findingOf(rule.id, observation)),
  );
}

const badToGood: readonly Status[] = ['Fail', 'Unknown', 'Warning', 'Pass'];

/** The worst of all: Fail before Unknown before Warning before Pass. A question for people alone does not count. */
export function verdictOf(findings: readonly Finding[]): Status {
  return worstFirst(findings.filter(({ severity }) => severity !== 'Info'))[0]?.status ?? 'Pass';
}

/** By status, then by severity; questions for people come after what could be told. Else they stay in their order. */
export function worstFirst<Found extends Finding>(findings: readonly Found[]): readonly Found[] {
  const rank = ({ status, severity }: Finding): number => {
    const counted = severity === 'Info' && status !== 'Pass' ? 'Warning' : status;
    return badToGood.indexOf(counted) * severities.length + severities.indexOf(severity);
  };
  return findings.toSorted((left, right) => rank(left) - rank(right));
}

/** A finding with the texts of its rule. */
export function findingOf(id: string, observation: Observation): Finding {
  const { status, subject, evidence, values = {}, lists = {}, withoutCommand, unread } = observation;
  const text = texts[id];
  if (text === undefined) {
    throw new Error(`manifests/rules.json has no text for the rule ${id}`);
  }
  const { title, severity, why, link } = text;
  const isGood = status === 'Pass';
  const hasCommand = !isGood && withoutCommand !== true && unread !== true && text.command !== undefined;
  return {
    id,
    topic: id.slice(0, id.indexOf('.')),
    severity,
    status,
    title,
    subject,
    evidence,
    remedy: isGood ? null : filled(unread === true ? ruleTexts.unread : text.remedy, values),
    command: hasCommand ? whole(withLists(filled(text.command ?? '', values, quoted), lists)) : null,
    why,
    link,
  };
}

function filled(
  template: string,
  values: Readonly<Record<string, string>>,
  written: (value: string) => string = (value) => value,
): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : written(value);
  });
}

function withLists(template: string, lists: Readonly<Record<string, readonly string[]>>): string {
  return template.replace(/\{@(\w+)\}/g, (placeholder, name: string) => {
    const list = lists[name]?.map((item) => `'${quoted(item)}'`);
    return list === undefined ? placeholder : list.length === 0 ? '@()' : list.join(', ');
  });
}

/** What is open in it makes it no command. */
function whole(command: string): string | null {
  return /\{@?\w+\}/.test(command) ? null : command;
}

/** Between single quotes in PowerShell, where the typographic ones are quotes too. */
function quoted(value: string): string {
  return value.replace(/['\u2018-\u201b]/g, '$&$&');
}
