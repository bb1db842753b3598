// Says how many tests passed, failed and were skipped, from vitest's JSON report, on one last line. Plain JavaScript for
// any Node, because it must speak even when the installation failed.
// Words: the report's path, and how many steps of CI failed (a failed step is never hidden behind "0 failed").
import { readFileSync } from 'node:fs';

const [path, failedSteps = '0'] = process.argv.slice(2);
const text = readFileSync(path, 'utf8');
const report = text === '' ? null : JSON.parse(text);

/** Files that could not even be loaded have no test to count. */
const brokenFiles = (report?.testResults ?? []).filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const passed = report?.numPassedTests ?? 0;
const failedTests = (report?.numFailedTests ?? 0) + brokenFiles;
const failed = failedTests === 0 ? Number(failedSteps) : failedTests;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
if (passed === 0 || failed > 0) process.exitCode = 1;
