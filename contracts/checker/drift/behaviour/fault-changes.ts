import type { BehaviourChange } from './behaviour-change.ts';
import type { Facts } from './snapshot.ts';

type Change = Pick<BehaviourChange, 'class' | 'kind' | 'weight' | 'says'>;

interface Fault {
  readonly kind: string;
  readonly isIt: (subject: string) => boolean;
  readonly shows: string;
  readonly showsNoLonger: string;
}

/** What is told of an answer only where something is wrong with it: it is worse where it comes, and better where it goes. */
const FAULTS: readonly Fault[] = [
  {
    kind: 'secret-shown',
    isIt: (subject) => subject === 'secrets shown',
    shows: 'the answer shows a secret',
    showsNoLonger: 'the answer no longer shows a secret',
  },
  {
    kind: 'value-shown',
    isIt: (subject) => subject === 'values shown',
    shows: 'the refusal shows what it was not sent',
    showsNoLonger: 'the refusal no longer shows what it was not sent',
  },
  {
    kind: 'instance-of-nobody',
    isIt: (subject) => subject.endsWith('/other/friendly_name'),
    shows: 'an instance is listed that no answer said was made, by its name',
    showsNoLonger: 'no instance is listed any more that no answer said was made, by its name',
  },
  {
    kind: 'instance-of-others',
    isIt: (subject) => subject.endsWith('/other/account_sid'),
    shows: 'an instance of another account is listed',
    showsNoLonger: 'an instance of another account is no longer listed',
  },
];

/** Whether a fact of this kind tells of something wrong by being there. */
export function isFault(subject: string): boolean {
  return FAULTS.some((it) => it.isIt(subject));
}

/** What became of what is wrong with an answer; undefined where nothing did. */
export function faultChange(subject: string, before: Facts, after: Facts): Change | undefined {
  const fault = FAULTS.find((it) => it.isIt(subject));
  const [earlier, later] = [factsOf(before, subject), factsOf(after, subject)];
  const [came, went] = [later.filter((it) => !earlier.includes(it)), earlier.filter((it) => !later.includes(it))];
  if (fault === undefined || came.length + went.length === 0) return undefined;
  const { kind, shows, showsNoLonger } = fault;
  if (came.length > 0) return { class: 'breaks-answers', kind, weight: 'worse', says: `${shows}: ${came.join(' | ')}` };
  return { class: 'changes-answers', kind, weight: 'notice', says: `${showsNoLonger}: ${went.join(' | ')}` };
}

function factsOf(facts: Facts, subject: string): readonly string[] {
  return (Object.hasOwn(facts, subject) && facts[subject]) || [];
}
