import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends a run with one plain line that says how many journeys passed and failed. */
export default class ClosingLine implements Reporter {
  private passed = 0;
  private failed = 0;

  onTestEnd(test: TestCase, result: TestResult) {
    if (result.status === test.expectedStatus) this.passed++;
    else this.failed++;
  }

  onEnd(_result: FullResult) {
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}
