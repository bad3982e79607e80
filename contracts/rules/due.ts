import { listItems } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import type { Life } from '../evidence/lives.ts';
import { accountOf } from '../evidence/owners-request.ts';
import { ownLists } from '../evidence/pages.ts';
import { livingAt } from '../evidence/whereabouts.ts';
import type { Conditions } from './rule.ts';

/**
 * Whether a list comes late enough to show a change. On a live account that can take seconds, so that a list counts only
 * where the scenario waited for it, or the time for it is over.
 */
export function isDue(list: Exchange, change: Exchange, { live, propagationTimeoutMs }: Conditions): boolean {
  return !live || list.poll !== undefined || list.sentAtMs - change.sentAtMs >= propagationTimeoutMs;
}

/** The instances that a list must have when it is read to its end. */
export function dueIn(list: Exchange, history: History, conditions: Conditions): readonly Life[] {
  return livingAt(history, list).filter(
    ({ sid, creation }) =>
      accountOf(creation) === accountOf(list) && (isDue(list, creation, conditions) || wasListed(history, sid, list)),
  );
}

function wasListed(history: History, sid: string, before: Exchange): boolean {
  return ownLists(history).some(
    (it) => it.number < before.number && listItems(it, history.resource)?.some((item) => item.sid === sid),
  );
}
