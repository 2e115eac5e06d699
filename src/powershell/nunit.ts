import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { OdjError, reasonOf } from '../errors.ts';

export type TestResult = 'Passed' | 'Failed' | 'Inconclusive' | 'Skipped';

export interface TestCase {
  /** As `It` names it. */
  readonly name: string;
  readonly result: TestResult;
  /** Why it is not passed; empty where the file does not say. */
  readonly message: string;
}

/** Words of NUnit 2.5 as Pester writes them; what is none of them is no pass. */
const results: Readonly<Record<string, TestResult>> = {
  Success: 'Passed',
  Failure: 'Failed',
  Error: 'Failed',
  Inconclusive: 'Inconclusive',
  Ignored: 'Skipped',
  Skipped: 'Skipped',
  NotRunnable: 'Failed',
};

/**
 * The cases of an NUnit 2.5 result, the format that Pester calls NUnitXml, in their order.
 *
 * @throws OdjError TestResultInvalid
 */
export function readNUnit(text: string): readonly TestCase[] {
  let root: XmlElement | null;
  try {
    ({ root } = parseXml(text));
  } catch (cause) {
    throw new OdjError('TestResultInvalid', { reason: reasonOf(cause) }, { cause });
  }
  if (root?.name !== 'test-results') {
    throw new OdjError('TestResultInvalid', {
      reason: `its root is ${root?.name ?? 'missing'}, not test-results`,
    });
  }
  const cases = elements(root, 'test-case').map(caseOf);
  const told = Number(root.attributes['total']);
  if (told !== cases.length) {
    throw new OdjError('TestResultInvalid', {
      reason: `it tells of ${told} tests and holds ${cases.length}`,
    });
  }
  return cases;
}

function caseOf(element: XmlElement): TestCase {
  const { description, name, result } = element.attributes;
  return {
    name: description ?? name ?? '',
    result: results[result ?? ''] ?? 'Failed',
    message: elements(element, 'message')
      .map((message) => message.text.trim())
      .join('\n'),
  };
}

/** Those of the name at any depth. */
function elements(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children
    .filter((child) => child instanceof XmlElement)
    .flatMap((child) => (child.name === name ? [child] : elements(child, name)));
}
