import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Ends a run with one plain line that says how many journeys passed and failed; one that passed at a second go says so. */
export default class ClosingLine implements Reporter {
  private all: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite) {
    this.all = suite;
  }

  onEnd() {
    const outcomes = this.all?.allTests().map((test) => ({ title: test.title, outcome: test.outcome() })) ?? [];
    const failed = outcomes.filter(({ outcome }) => outcome === 'unexpected').length;
    for (const { title, outcome } of outcomes) if (outcome === 'flaky') console.log(`passed at a second go: ${title}`);
    console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  }
}
