import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { ensurePackages } from './lab/prerequisites.ts';

/**
 * Everything that must hold before a change is in: lint, types, generated files, and every test inside one lab. Ends
 * with one line of counts, in which each of the first three is one test.
 */
const root = join(import.meta.dirname, '..');
const checks = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'generated files are what the spec gives', script: 'generate', arguments: ['--', '--check'] },
];

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

let passed = 0;
let failed = 0;
let skipped = 0;

for (const check of checks) {
  const exitCode = await run('npm', ['run', '--silent', check.script, ...(check.arguments ?? [])]);
  say(`${exitCode === 0 ? 'passed' : 'FAILED'}: ${check.name}`);
  if (exitCode === 0) {
    passed += 1;
  } else {
    failed += 1;
  }
}

// The lab's network reaches no package source.
try {
  await ensurePackages('The test of the HTML page', ['chromium'], say);
} catch (error) {
  say(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
  failed += 1;
}
const folder = await mkdtemp(join(tmpdir(), 'odj-test-'));
try {
  const reportFile = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const exitCode = await run('node', ['test/lab/main.ts', 'run', '--', 'vitest', 'run', ...reporters]);
  await count(reportFile, exitCode);
} finally {
  await rm(folder, { recursive: true, force: true });
}

say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);

async function count(reportFile: string, exitCode: number): Promise<void> {
  let results: z.infer<typeof report>;
  try {
    results = report.parse(JSON.parse(await readFile(reportFile, 'utf8')));
  } catch {
    say('FAILED: the test run ended without a report');
    failed += 1;
    return;
  }
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  skipped += results.numPendingTests + results.numTodoTests;
  const broken = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  for (const { name } of broken) {
    say(`FAILED before its first test: ${name}`);
    failed += 1;
  }
  if (exitCode !== 0 && failed === 0) {
    say(`FAILED: the test run ended with exit code ${exitCode}`);
    failed += 1;
  }
  for (const { assertionResults } of results.testResults) {
    for (const { status, fullName } of assertionResults) {
      if (status === 'pending' || status === 'skipped' || status === 'todo') {
        say(`skipped: ${fullName}`);
      }
    }
  }
}

function run(command: string, commandLine: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandLine, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

function say(line: string): void {
  process.stdout.write(line + '\n');
}
