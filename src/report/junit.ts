import { create } from 'xmlbuilder2';
import type { Report, ReportedFinding } from './report.ts';
import { isQuestion, whatToDo } from '../findings/finding.ts';

/**
 * For pipelines, as Jenkins reads it: a suite for each topic, a case for each rule and subject. What failed is a
 * failure, what could not be told an error; a warning passes, with its text; a question for people is skipped.
 */
export function junitOf({ findings }: Report): string {
  const suites = Map.groupBy(findings, ({ id }) => id.split('.', 1).join(''));
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: 'OdjConnector',
    ...countsOf(findings),
  });
  for (const [topic, found] of suites) {
    const suite = root.ele('testsuite', { name: topic, ...countsOf(found) });
    for (const finding of found) {
      addCase(suite, finding);
    }
  }
  return root.end({ prettyPrint: true }) + '\n';
}

function countsOf(findings: readonly ReportedFinding[]): Readonly<Record<string, number>> {
  const count = (status: ReportedFinding['status']): number =>
    findings.filter((finding) => finding.status === status && !isQuestion(finding)).length;
  return { tests: findings.length, failures: count('Fail'), errors: count('Unknown') };
}

type Element = ReturnType<typeof create>;

function addCase(suite: Element, finding: ReportedFinding): void {
  const { id, domain, subject, status, title, evidence } = finding;
  const remedy = whatToDo(finding);
  const testCase = suite.ele('testcase', {
    classname: `${clean(domain)}.${id}`,
    name: `${title}: ${clean(subject)}`,
    time: '0',
  });
  const said = [clean(evidence), ...(remedy === null ? [] : [clean(remedy)])].join('\n');
  if (isQuestion(finding)) {
    testCase.ele('skipped').txt(said);
  } else if (status === 'Fail' || status === 'Unknown') {
    const element = status === 'Fail' ? 'failure' : 'error';
    testCase.ele(element, { message: clean(evidence), type: id }).txt(said);
  } else if (status === 'Warning') {
    testCase.ele('system-out').txt(`Warning: ${said}`);
  }
}

/** XML 1.0 has no way at all to write some characters. */
function clean(given: string): string {
  return given.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
