import { create } from 'xmlbuilder2';
import type { Facts } from '../facts/facts.ts';
import { worstFirst } from '../findings/examine.ts';
import type { Finding, Status } from '../findings/rule.ts';
import { summaryOf } from './table.ts';

const style = `
:root { color-scheme: light dark; --pass: #1a7f37; --warning: #9a6700; --fail: #cf222e; --unknown: #57606a; }
@media (prefers-color-scheme: dark) { :root { --pass: #3fb950; --warning: #d29922; --fail: #ff7b72; --unknown: #9da7b1; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
code { font: 14px ui-monospace, monospace; }
.Pass { color: var(--pass); } .Warning { color: var(--warning); } .Fail { color: var(--fail); } .Unknown { color: var(--unknown); }
td:first-child, h1 { font-weight: 600; }
th:first-child, td:first-child { white-space: nowrap; overflow-wrap: normal; }
`;

const verdicts: Readonly<Record<Status, string>> = {
  Pass: 'Everything is as the site wants it',
  Warning: 'It works; something could be better',
  Fail: 'Something is wrong',
  Unknown: 'Not everything could be told',
};

/** One self-contained page, verdict first, then what to do, then everything that was looked at. */
export function htmlOf(
  page: { readonly domain: string; readonly verdict: Status },
  findings: readonly Finding[],
  facts: Pick<Facts, 'collectedAt' | 'collectedBy'>,
): string {
  const title = `Intune Connector for Active Directory: ${page.domain}`;
  const html = create().ele('html', { lang: 'en' });
  const head = html.ele('head');
  head.ele('meta', { charset: 'utf-8' });
  head.ele('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  head.ele('title').txt(title);
  head.ele('style').txt(style);
  const main = html.ele('body').ele('main');
  main.ele('p').txt(title);
  main.ele('h1', { class: page.verdict }).txt(verdicts[page.verdict]);
  main.ele('p').txt(`${summaryOf(findings)}. Looked at ${facts.collectedAt} by ${facts.collectedBy}.`);
  const todo = worstFirst(findings.filter(({ status }) => status !== 'Pass'));
  if (todo.length > 0) {
    main.ele('h2').txt('What to do');
    addTable(main, todo, ['Status', 'About', 'Seen', 'Remedy'], ({ remedy, title: rule, evidence }) => [
      `${rule}: ${evidence}`,
      remedy ?? '',
    ]);
  }
  main.ele('h2').txt('Everything that was looked at');
  addTable(main, findings, ['Status', 'About', 'Rule', 'Seen'], ({ title: rule, evidence }) => [
    rule,
    evidence,
  ]);
  return `<!DOCTYPE html>\n${html.end({ headless: true, prettyPrint: true, allowEmptyTags: true })}\n`;
}

function addTable(
  parent: ReturnType<typeof create>,
  findings: readonly Finding[],
  heads: readonly string[],
  cells: (finding: Finding) => readonly string[],
): void {
  const table = parent.ele('table');
  const row = table.ele('thead').ele('tr');
  for (const head of heads) {
    row.ele('th', { scope: 'col' }).txt(head);
  }
  const body = table.ele('tbody');
  for (const finding of findings) {
    const line = body.ele('tr');
    line.ele('td', { class: finding.status }).txt(finding.status);
    line.ele('td').txt(finding.subject);
    for (const cell of cells(finding)) {
      line.ele('td').txt(cell);
    }
  }
}
