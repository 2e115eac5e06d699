import * as z from 'zod';
import ruleTexts from '../../manifests/rules.json' with { type: 'json' };
import type { Facts } from '../facts/facts.ts';
import type { Site } from '../site/site.ts';
import type { Finding, Observation, Rule, Status } from './rule.ts';
import { accountRules } from './rules/account.ts';
import { accountPointRules } from './rules/account-points.ts';
import { configRules } from './rules/config.ts';
import { permissionRules } from './rules/permission.ts';
import { serverRules } from './rules/server.ts';
import { tenantRules } from './rules/tenant.ts';

const textsSchema = z.record(
  z.string(),
  z.strictObject({ title: z.string(), why: z.string(), remedy: z.string(), link: z.url() }),
);
const texts = textsSchema.parse(ruleTexts.rules);

export const rules: readonly Rule[] = [
  ...accountRules,
  ...accountPointRules,
  ...permissionRules,
  ...configRules,
  ...serverRules,
  ...tenantRules,
];

/** Every finding on every subject, the passed ones too. Pure. */
export function examine(site: Site, facts: Facts): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.examine(site, facts).map((observation) => findingOf(rule.id, observation)),
  );
}

const badToGood: readonly Status[] = ['Fail', 'Unknown', 'Warning', 'Pass'];

/** The worst of all: Fail before Unknown before Warning before Pass. */
export function verdictOf(findings: readonly Finding[]): Status {
  return worstFirst(findings)[0]?.status ?? 'Pass';
}

/** Findings of one status stay in their order. */
export function worstFirst<Found extends Finding>(findings: readonly Found[]): readonly Found[] {
  return findings.toSorted((left, right) => badToGood.indexOf(left.status) - badToGood.indexOf(right.status));
}

/** A finding with the texts of its rule. */
export function findingOf(id: string, { status, subject, evidence, values = {} }: Observation): Finding {
  const text = texts[id];
  if (text === undefined) {
    throw new Error(`manifests/rules.json has no text for the rule ${id}`);
  }
  const remedy = text.remedy.replace(
    /\{(\w+)\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  );
  return {
    id,
    status,
    title: text.title,
    subject,
    evidence,
    remedy: status === 'Pass' ? null : remedy,
    why: text.why,
    link: text.link,
  };
}
