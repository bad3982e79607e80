import { existsSync, readFileSync } from 'node:fs';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import type { RunRecord } from '../contracts/checker/record-types.ts';
import { consoleText } from './console-text.ts';

export interface ContractReporterOptions {
  /** The path of the run record. */
  readonly runRecord: string;
  /** The id of this run, which an older record does not have. */
  readonly runId: string;
  /** The variable by which the observing worker is told which rules' tests will run. */
  readonly wantedVariable: string;
}

/** Prints what the target does: a table per profile, then each broken rule with its evidence. */
export default class ContractReporter implements Reporter {
  readonly #options: ContractReporterOptions;
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };
  readonly #errors = new Set<string>();
  #recordOfThisRun: RunRecord | undefined;

  constructor(options: ContractReporterOptions) {
    this.#options = options;
  }

  printsToStdio(): boolean {
    return true;
  }

  // The suite has only the tests that all filters let through, and the workers, which inherit this, begin later.
  onBegin(_config: FullConfig, suite: Suite): void {
    const titles = suite.allTests().map((it) => it.title);
    process.env[this.#options.wantedVariable] = titles.flatMap((it) => /^([a-z0-9-]+): /.exec(it)?.[1] ?? []).join();
  }

  // A run on a live account says what it does to it, while it does it.
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onError(error: TestError): void {
    this.#errors.add(messageOf(error));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    // A broken rule is told from the record; what the record cannot tell is why there is none.
    const isTold = result.errors.length === 0 || (!isObservation(test) && this.#record() !== undefined);
    if (!isTold) for (const error of result.errors) this.#errors.add(messageOf(error));
    if (result.status === 'passed') this.#counts.passed += 1;
    else if (result.status === 'skipped') this.#counts.skipped += 1;
    else this.#counts.failed += 1;
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const record = this.#record();
    if (record !== undefined) console.log(consoleText(record));
    const isEmpty = record !== undefined && !hasJudged(record);
    if (isEmpty)
      console.log('\nNothing was judged, so the run is red: see the reasons, or widen PROFILES, RESOURCES or --grep.');
    for (const error of this.#errors) console.log(`\n${error}`);
    const { passed, failed, skipped } = this.#counts;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return { status: isEmpty ? 'failed' : result.status };
  }

  /** The record of this run, once it is written. */
  #record(): RunRecord | undefined {
    this.#recordOfThisRun ??= recordOf(this.#options);
    return this.#recordOfThisRun;
  }
}

function recordOf({ runRecord, runId }: ContractReporterOptions): RunRecord | undefined {
  if (!existsSync(runRecord)) return undefined;
  const record: RunRecord = JSON.parse(readFileSync(runRecord, 'utf8'));
  return record.runId === runId ? record : undefined;
}

function isObservation(test: TestCase): boolean {
  return test.parent.project()?.name === 'observe';
}

function hasJudged({ totals }: RunRecord): boolean {
  return totals.holds + totals.broken > 0;
}

// A stack would point into the suite; what the reader can mend is in the message.
function messageOf({ message = 'The run ended without a message.' }: TestError): string {
  return message.replace(/^Error: /, '');
}
