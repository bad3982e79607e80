import { readFileSync } from 'node:fs';
import type { FullResult, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { RunRecord } from '../contracts/checker/record-types.ts';
import { consoleText } from './console-text.ts';

export interface ContractReporterOptions {
  /** The path of the run record. */
  readonly runRecord: string;
}

/** Prints what the target does: a table per profile, then each broken rule with its evidence. */
export default class ContractReporter implements Reporter {
  readonly #runRecord: string;
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };
  readonly #errors: string[] = [];
  #isObserved = false;

  constructor({ runRecord }: ContractReporterOptions) {
    this.#runRecord = runRecord;
  }

  printsToStdio(): boolean {
    return true;
  }

  onError(error: TestError): void {
    this.#errors.push(messageOf(error));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const isObservation = test.parent.project()?.name === 'observe';
    if (isObservation && result.status === 'passed') this.#isObserved = true;
    if (isObservation) this.#errors.push(...result.errors.map(messageOf));
    if (result.status === 'passed') this.#counts.passed += 1;
    else if (result.status === 'skipped') this.#counts.skipped += 1;
    else this.#counts.failed += 1;
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const record = this.#isObserved ? this.#readRecord() : undefined;
    if (record !== undefined) console.log(consoleText(record));
    for (const error of this.#errors) console.log(`\n${error}`);
    const { passed, failed, skipped } = this.#counts;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return { status: record !== undefined && !hasJudged(record) ? 'failed' : result.status };
  }

  #readRecord(): RunRecord {
    return JSON.parse(readFileSync(this.#runRecord, 'utf8'));
  }
}

function hasJudged({ totals }: RunRecord): boolean {
  return totals.holds + totals.broken > 0;
}

// A stack would point into the suite; what the reader can mend is in the message.
function messageOf({ message = 'The run ended without a message.' }: TestError): string {
  return message.replace(/^Error: /, '');
}
