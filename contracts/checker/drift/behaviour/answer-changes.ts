import { looksSecret } from '../../../evidence/secret-looking.ts';
import type { BehaviourChange } from './behaviour-change.ts';
import { mayBeSame } from './dates.ts';
import { faultChange, isFault } from './fault-changes.ts';
import { isOfPage, isUpToOthers } from './partial-lists.ts';
import { isUnanswered, silenceChanges } from './silence-changes.ts';
import type { Facts, SnapshotPair, StepBehaviour } from './snapshot.ts';

/** What is answered in another way than before, step by step. */
export function answerChanges({ before, after }: SnapshotPair): readonly BehaviourChange[] {
  const isSameSuite = before.suite.sha256 === after.suite.sha256;
  const names = [...new Set([...Object.keys(before.steps), ...Object.keys(after.steps)])];
  const changes = names.flatMap((step) => {
    const [one, other] = [before.steps[step], after.steps[step]];
    if (one !== undefined && other !== undefined) return stepChanges(step, one, other);
    const only = one ?? other;
    if (isOfPage(step)) return [];
    return only === undefined ? [] : [reachChange(step, only, { isGone: other === undefined, isSameSuite })];
  });
  return [...silenceChanges({ before, after }), ...changes];
}

function stepChanges(step: string, before: StepBehaviour, after: StepBehaviour): readonly BehaviourChange[] {
  const at = { step, operation: after.operation };
  if (before.asked !== after.asked) {
    const says = `the request was ${before.asked} and is ${after.asked}, so that its answers are not compared`;
    return [{ ...at, class: 'suite-moved', kind: 'request-changed', weight: 'notice', subject: 'asked', says }];
  }
  if (isUnanswered(before) !== isUnanswered(after)) {
    const says = isUnanswered(after)
      ? 'there is no answer that can be compared'
      : 'there was no answer that could be compared';
    return [{ ...at, class: 'changes-answers', kind: 'unanswered', weight: 'notice', subject: 'status', says }];
  }
  const subjects = [...new Set([...Object.keys(before.answered), ...Object.keys(after.answered)])];
  const isOther = text(before.answered, 'status') !== text(after.answered, 'status');
  // The body of a refusal differs from a success in everything, and only the status is the news.
  const told = subjects.filter((it) => !isUpToOthers(it, before, after));
  const compared = isOther ? told.filter((it) => it === 'status' || isFault(it)) : told;
  return compared.flatMap((subject) => {
    if (mayBeSame(before.answered[subject] ?? [], after.answered[subject] ?? [])) return [];
    const change = isFault(subject)
      ? faultChange(subject, before.answered, after.answered)
      : factChange(subject, text(before.answered, subject), text(after.answered, subject));
    return change === undefined ? [] : [{ ...at, subject, ...change }];
  });
}

// Whether a scenario goes on depends on what it was answered, and that answer is a change of its own.
function reachChange(
  step: string,
  { operation }: StepBehaviour,
  { isGone, isSameSuite }: { readonly isGone: boolean; readonly isSameSuite: boolean },
): BehaviourChange {
  const kind = isGone ? 'step-gone' : 'step-new';
  const says = isGone
    ? 'the run no longer comes to this request'
    : 'the run comes to a request that it did not send before';
  return {
    class: isSameSuite ? 'changes-answers' : 'suite-moved',
    kind,
    weight: 'notice',
    step,
    operation,
    subject: 'asked',
    says,
  };
}

function text(facts: Facts, subject: string): string | undefined {
  const own = Object.hasOwn(facts, subject) ? facts[subject] : undefined;
  return own?.join(' | ');
}

type Change = Pick<BehaviourChange, 'class' | 'kind' | 'weight' | 'says'>;

function factChange(subject: string, before: string | undefined, after: string | undefined): Change | undefined {
  if (before === after) return undefined;
  const named = subjectName(subject);
  if (before === undefined && isSecretName(subject)) {
    return {
      class: 'breaks-answers',
      kind: 'secret-shown',
      weight: 'worse',
      says: `${named} is new, and has the name of a secret`,
    };
  }
  if (before === undefined) {
    return { class: 'adds', kind: `${kindOf(subject)}-added`, weight: 'notice', says: `${named} is new: ${after}` };
  }
  if (after === undefined) {
    return {
      class: 'breaks-answers',
      kind: `${kindOf(subject)}-removed`,
      weight: 'worse',
      says: `${named} is gone: it was ${before}`,
    };
  }
  const says = `${named} was ${before} and is ${after}`;
  return { class: 'breaks-answers', kind: `${kindOf(subject)}-changed`, weight: 'worse', says };
}

function isSecretName(subject: string): boolean {
  const name = subject.slice(subject.lastIndexOf('/') + 1);
  return subject.startsWith('/') && looksSecret({ name, value: 'Xq7Lw2Rt9Zk4Bv8N' });
}

function kindOf(subject: string): string {
  if (subject.startsWith('/')) return 'property';
  return subject.startsWith('header ') ? 'header' : subject.replaceAll(' ', '-');
}

function subjectName(subject: string): string {
  if (subject.startsWith('/')) return `\`${subject.slice(1)}\` of the answer`;
  return `the ${subject.startsWith('header ') ? `header \`${subject.slice(7)}\`` : subject}`;
}
