import type { DriftFinding, DriftSection } from '../drift-report.ts';
import { answerChanges } from './answer-changes.ts';
import type { BehaviourChange } from './behaviour-change.ts';
import { joinedFindings } from './joined-findings.ts';
import { movedFact, type PublishedDocuments } from './moved.ts';
import type { BehaviourSnapshot, SnapshotPair } from './snapshot.ts';
import { timeChanges } from './time-changes.ts';

export interface BehaviourOptions {
  /** What is known of the documents that the target's owner publishes. */
  readonly documents: PublishedDocuments;
  /** Whether what is merely new weighs as much as what breaks. */
  readonly strict: boolean;
}

/** What changed in the behaviour of a target from one run to another, and what moved for it to change. */
export function behaviourSection(pair: SnapshotPair, { documents, strict }: BehaviourOptions): DriftSection {
  const { before, after } = pair;
  const head = { id: 'behaviour', title: `The behaviour of the ${after.target.kind} target` };
  const facts = [
    { name: 'before', value: summary(before) },
    { name: 'after', value: summary(after) },
  ];
  const incomparable = whyIncomparable(pair);
  if (incomparable !== undefined) return { ...head, facts, failure: incomparable, findings: [] };
  const changes = [...answerChanges(pair), ...timeChanges(pair)];
  const findings = joinedFindings(changes).map((it) => weighed(it, strict));
  const unanswered = changes.filter((it) => it.kind === 'unanswered');
  return {
    ...head,
    facts: [...facts, movedFact(pair, changes, documents)],
    ...(unanswered.length > 0 && { failure: unansweredSentence(unanswered) }),
    findings,
  };
}

function summary({ takenAt, suite, steps }: BehaviourSnapshot): string {
  return `${takenAt}, ${Object.keys(steps).length} steps by ${suite.name} ${suite.version}`;
}

function whyIncomparable({ before, after }: SnapshotPair): string | undefined {
  for (const [name, { losses, steps }] of [
    ['earlier', before],
    ['later', after],
  ] as const) {
    if (losses.length > 0)
      return `The ${name} run was cut short, so that it cannot be compared; repeat it. Why it ended: ${losses.join('; ')}.`;
    if (Object.keys(steps).length === 0)
      return `The ${name} run saw nothing, so that it cannot be compared: see what its report says, and repeat it.`;
  }
  if (before.target.kind !== after.target.kind) {
    return `The earlier run was on a ${before.target.kind} target, and the later one on a ${after.target.kind} one: name two runs with the same TARGET.`;
  }
  // Which scenarios a run takes on is up to its settings, and not to the server.
  const isOtherSuite = before.suite.sha256 !== after.suite.sha256;
  if (isOtherSuite || before.scenarios.join() === after.scenarios.join()) return undefined;
  return 'The two runs were not asked to do the same: run both with the same PROFILES, RESOURCES and filter.';
}

function unansweredSentence(changes: readonly BehaviourChange[]): string {
  const many = changes.length === 1 ? '1 request' : `${changes.length} requests`;
  return `${many} got no answer that can be compared: lost, or answered with 429, 502, 503 or 504.`;
}

function weighed(finding: DriftFinding, strict: boolean): DriftFinding {
  return strict && finding.weight === 'notice' && finding.class !== 'suite-moved'
    ? { ...finding, weight: 'worse' }
    : finding;
}
