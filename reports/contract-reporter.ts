import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
  TestStep,
} from '@playwright/test/reporter';
import type { RunRecord } from '../contracts/checker/record-types.ts';
import { consoleText } from './console-text.ts';
import { ProgressLine } from './progress-line.ts';
import { reportFormats } from './report-formats.ts';
import { writeScripts } from './repro-scripts.ts';

export interface ContractReporterOptions {
  /** The path of the run record. */
  readonly runRecord: string;
  /** The id of this run, which an older record does not have. */
  readonly runId: string;
  /** The variable by which the observing worker is told which rules' tests will run. */
  readonly wantedVariable: string;
}

/**
 * Prints what the target does: while it runs, what is being judged; then a table per profile, and each broken rule with its
 * evidence. It leaves the run as a page beside its record.
 */
export default class ContractReporter implements Reporter {
  readonly #options: ContractReporterOptions;
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };
  readonly #errors = new Set<string>();
  readonly #progress = new ProgressLine(process.stdout, Boolean(process.env['CI']));
  #observed = 0;
  #tests = 0;
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
    this.#tests = titles.length;
    this.#progress.say('connecting to the target');
  }

  onStepBegin(test: TestCase, _result: TestResult, step: TestStep): void {
    if (!isObservation(test) || step.category !== 'test.step') return;
    this.#observed += 1;
    this.#progress.say(`observing ${this.#observed}: ${step.title}`);
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
    const { passed, failed, skipped } = this.#counts;
    this.#progress.say(`judged ${passed + failed + skipped} of ${this.#tests}: ${test.title}`);
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    this.#progress.end();
    const record = this.#record();
    if (record !== undefined) {
      writeScripts(record, dirname(this.#options.runRecord));
      console.log(consoleText(record));
    }
    const isEmpty = record !== undefined && !hasJudged(record);
    if (isEmpty)
      console.log('\nNothing was judged, so the run is red: see the reasons, or widen PROFILES, RESOURCES or --grep.');
    for (const error of this.#errors) console.log(`\n${error}`);
    if (record !== undefined) console.log(`\nAs a page: ${this.#writePage(record)}`);
    const { passed, failed, skipped } = this.#counts;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return { status: isEmpty ? 'failed' : result.status };
  }

  #writePage(record: RunRecord): string {
    const { fileName, write } = reportFormats.html;
    const path = join(dirname(this.#options.runRecord), fileName);
    writeFileSync(path, write(record));
    return path;
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

function hasJudged({ totals, properties = [] }: RunRecord): boolean {
  const isTried = properties.some((it) => it.kind === 'holds' || it.kind === 'broken');
  return isTried || totals.holds + totals.broken > 0;
}

// A stack would point into the suite; what the reader can mend is in the message.
function messageOf({ message = 'The run ended without a message.' }: TestError): string {
  return message.replace(/^Error: /, '');
}
