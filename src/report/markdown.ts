import type { Report, ReportedFinding } from './report.ts';
import { summaryOf } from './table.ts';
import { whatToDo } from '../findings/finding.ts';

/** For tickets and wikis (GitHub Flavored Markdown): verdict, what to do, and what was looked at. */
export function markdownOf(report: Report): string {
  const { domains, verdict, findings, actions, collectedAt, collectedBy } = report;
  const todo = actions.flatMap(({ title, why, link, findings: found }) => [
    `### ${found[0]?.status ?? ''}: ${text(title)}`,
    `${text(why)} [Microsoft's page](${link})`,
    ...found.map(oneToDo),
  ]);
  const rows = findings.map(
    ({ status, subject, title, evidence }) =>
      `| ${[status, subject, title, evidence].map((cell) => text(cell)).join(' | ')} |`,
  );
  return [
    `# Intune Connector for Active Directory: ${text(domains.join(', '))}`,
    `**${verdict}**: ${summaryOf(findings)}. Looked at ${collectedAt[1]} by ${text(collectedBy.join(', '))}.`,
    '## What to do',
    ...(todo.length === 0 ? ['Nothing.'] : todo),
    '## Everything that was looked at',
    ['| Status | About | Rule | Seen |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ]
    .map((block) => block + '\n')
    .join('\n');
}

function oneToDo(finding: ReportedFinding): string {
  const { subject, evidence } = finding;
  const remedy = whatToDo(finding);
  const seen = `- ${text(subject)}: ${text(evidence)}`;
  if (remedy === null) {
    return seen;
  }
  // A fence that is longer than any run of backticks in what it holds.
  const longest = Math.max(2, ...[...remedy.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const indented = remedy.split('\n').map((line) => `  ${line}`);
  return [seen, '', `  ${fence}text`, ...indented, `  ${fence}`].join('\n');
}

/** What stands in Markdown for something gets a backslash, so that a name is only ever a name. */
function text(given: string): string {
  return given.replace(/[\\`*_{}[\]()<>#+!|~&]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
