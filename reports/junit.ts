import { create } from 'xmlbuilder2';
import { decide } from '../contracts/checker/decide.ts';
import { explain } from '../contracts/checker/explain.ts';
import { profileGrades } from '../contracts/checker/grade.ts';
import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { plainText } from './plain-text.ts';
import { ruleFile } from './rule-file.ts';

type Verdicts = readonly RecordedVerdict[];
type Attributes = Readonly<Record<string, string | number>>;
type Element = ReturnType<typeof create>;

/** How the test of one rule ended, as it does in the main job. */
interface RuleCase {
  readonly of: RecordedVerdict;
  readonly ending: 'passed' | 'failure' | 'error' | 'skipped';
  /** What it says in one line, and what to one who reads on. */
  readonly message: string;
  readonly says: readonly string[];
  readonly warnings: readonly string[];
}

/** A run as JUnit XML: a test suite per profile, and in it a test case per rule with the rule's file. */
export function junit(record: RunRecord): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  const suites = profileGrades(record).map(({ profile, grade }) => {
    const own = record.verdicts.filter((it) => it.profile === profile);
    const cases = [...Map.groupBy(own, (it) => it.rule).values()].map((it) => ruleCase(it, record));
    return { profile, grade, cases };
  });
  const root = document.ele('testsuites', {
    name: record.suite.name,
    ...countsOf(suites.flatMap((it) => it.cases)),
    time: seconds(record),
  });
  for (const { profile, grade, cases } of suites) {
    // The requests serve many rules at once, so no test has a time of its own.
    const suite = root.ele('testsuite', { name: profile, ...countsOf(cases), time: 0, ...startOf(record) });
    addProperties(suite, { ...propertiesOf(record), grade });
    for (const each of cases) addCase(suite, each);
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

function ruleCase(verdicts: Verdicts, record: RunRecord): RuleCase {
  const [of] = verdicts;
  if (of === undefined) throw new Error('A rule without a verdict is no test case.');
  const { failing, skipped, warnings } = decide(verdicts, record);
  const says = failing.map((it) => (it.kind === 'broken' ? explain(it, record) : shortOf(it)));
  const message = failing.map(shortOf).join('; ');
  if (failing.some((it) => it.kind === 'crashed')) return { of, ending: 'error', message, says, warnings };
  if (failing.length > 0) return { of, ending: 'failure', message, says, warnings };
  return { of, ending: skipped === undefined ? 'passed' : 'skipped', message: skipped ?? '', says, warnings };
}

function shortOf({ resource, kind, expected = '', observed = '', reason = '' }: RecordedVerdict): string {
  return kind === 'broken'
    ? `${resource}: expected ${expected}; observed ${observed}`
    : `${resource} ${kind}: ${reason}`;
}

function countsOf(cases: readonly RuleCase[]): Attributes {
  const count = (ending: RuleCase['ending']) => cases.filter((it) => it.ending === ending).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function seconds({ durationMs }: RunRecord): string {
  return (durationMs / 1000).toFixed(3);
}

// The schemas of JUnit know no zone and no fractions; the time is UTC.
function startOf({ startedAt }: RunRecord): Attributes {
  return { timestamp: new Date(startedAt).toISOString().slice(0, 19), hostname: 'localhost' };
}

function propertiesOf({ suite, target, seed, runId }: RunRecord): Attributes {
  const addresses = [...new Set(Object.values(target.addresses))].join(' ');
  return { suite: `${suite.name} ${suite.version}`, target: `${target.kind} ${addresses}`, seed, runId };
}

function addProperties(suite: Element, properties: Attributes): void {
  const all = suite.ele('properties');
  for (const [name, value] of Object.entries(properties)) all.ele('property', { name, value: line(String(value)) });
}

function addCase(suite: Element, { of, ending, message, says, warnings }: RuleCase): void {
  const test = suite.ele('testcase', {
    name: line(`${of.rule}: ${of.title}`),
    classname: of.profile,
    file: ruleFile(of),
    time: 0,
  });
  if (ending === 'skipped') test.ele('skipped', { message: line(message) });
  else if (ending !== 'passed') {
    test.ele(ending, { message: line(message), type: of.level }).txt(text(says.join('\n\n')));
  }
  if (warnings.length > 0) test.ele('system-out').txt(text(`Warnings\n${warnings.join('\n')}`));
}

const LONGEST_LINE = 1_000;
const LONGEST_TEXT = 30_000;

function line(says: string): string {
  return plainText(says, LONGEST_LINE).replace(/\s+/g, ' ');
}

function text(says: string): string {
  return plainText(says, LONGEST_TEXT);
}
