import type { Resource } from '../../../specs/catalogue.ts';
import { listItems } from '../../evidence/answers.ts';
import { type Answered, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { between } from '../../evidence/in-order.ts';
import { accountOf } from '../../evidence/owners-request.ts';
import { wholeListsIn } from '../../evidence/pages.ts';
import { sentName } from '../../evidence/requests.ts';
import { isSureUpdate } from '../../evidence/sightings.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { namesakes } from '../namesakes.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const updateMakesNoCopy: Rule = {
  id: 'update-makes-no-copy',
  title: 'An update changes a resource and makes no other one',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'update', 'list'),
  scenario: 'lifecycle',
  covers: ['update', 'list'],
  branches: ['copied'],

  judge(history, resource) {
    const spans = spansIn(history);
    const found = firstBroken(spans, (it) => judgeSpan(it, resource));
    if (found !== undefined) return found;
    return holds(spans.flatMap(({ before, update, after }) => [before, update, after]));
  },
};

interface Span {
  readonly before: Answered;
  readonly update: Answered;
  readonly after: Answered;
}

function judgeSpan({ before, update, after }: Span, resource: Resource): Broken | undefined {
  const known = new Set([update.sid, ...(listItems(before, resource) ?? []).map(({ sid }) => sid)]);
  // Only the name that the update gave makes it sure that the new one is not somebody else's.
  if (namesakes(sentName(update), listItems(after, resource) ?? [], known).length === 0) return undefined;
  const expected = 'the list has no more resources after an update than before it';
  const observed = 'it has a new one with the name that the update sent';
  return broken('copied', { expected, observed }, before, update, after);
}

/** Two whole lists with an update, and no creation, in between. */
function spansIn(history: History): readonly Span[] {
  const lastWhole = new Map<string | undefined, Answered>();
  const updates = history.answered('update').filter((it) => isSureUpdate(it) && sentName(it) !== undefined);
  const creations = history.exchanges.filter((it) => it.step === 'create' && !isRefusal(it));
  return wholeListsIn(history).flatMap((after) => {
    const account = accountOf(after);
    const before = lastWhole.get(account);
    lastWhole.set(account, after);
    if (before === undefined || between(creations, before.number, after.number).length > 0) return [];
    return between(updates, before.number, after.number).map((update) => ({ before, update, after }));
  });
}
