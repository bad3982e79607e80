import { type Exchange, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { deletionOfAnother, type Presence, presencesIn } from '../presences.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const deleteTouchesOnlyItsTarget: Rule = {
  id: 'delete-touches-only-its-target',
  title: 'A deletion leaves every other resource where it is',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'delete'),
  scenario: 'lifecycle',
  covers: ['delete', 'list'],
  branches: ['not-found', 'not-listed'],

  judge(history) {
    const survivals = survivalsIn(history);
    const found = firstBroken(survivals, judgeSurvival);
    if (found !== undefined) return found;
    // A refused deletion must touch nothing either, but does not show that an accepted one does not.
    const telling = survivals.filter(({ deletion }) => isSuccess(deletion));
    return holds(telling.flatMap(({ before, deletion, after }) => [before.exchange, deletion, after.exchange]));
  },
};

interface Survival {
  readonly before: Presence;
  readonly deletion: Exchange;
  readonly after: Presence;
}

function judgeSurvival({ before, deletion, after }: Survival): Broken | undefined {
  if (after.isThere) return undefined;
  const branch = after.isListing ? 'not-listed' : 'not-found';
  const expected = 'what the deletion did not name is still there';
  const observed = after.isListing ? 'the list has lost it' : `a ${after.exchange.step} of it was answered with 404`;
  return broken(branch, { expected, observed }, before.exchange, deletion, after.exchange);
}

/** What was there before a deletion of something else, and what the next answer about it says. */
function survivalsIn(history: History): readonly Survival[] {
  const known = new Map<string, Known>();
  return presencesIn(history).flatMap((after) => {
    const own = known.get(after.sid) ?? {};
    const before = knownBefore(after, own);
    known.set(after.sid, after.isListing ? { ...own, listing: after } : { ...own, request: after });
    const deletion = before?.isThere === true ? deletionOfAnother(history, before, after) : undefined;
    return before && deletion ? [{ before, deletion, after }] : [];
  });
}

/** What was said last of an instance, by a list and by a request for it. */
interface Known {
  readonly listing?: Presence;
  readonly request?: Presence;
}

// Where nobody asked for the instance itself before, that it was listed must do; the accepted deletion shows that asking works.
function knownBefore(after: Presence, { listing, request }: Known): Presence | undefined {
  return after.isListing ? listing : (request ?? listing);
}
