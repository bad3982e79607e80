import type { Exchange } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import type { Life } from '../evidence/lives.ts';
import { accountOf } from '../evidence/owners-request.ts';
import { firstListWith } from '../evidence/pages.ts';
import { livingAt } from '../evidence/whereabouts.ts';
import type { Conditions } from './rule.ts';

/**
 * Whether a list comes late enough to show a change. On a live account that can take seconds, so that a list counts only
 * where the scenario waited for it, or the time for it is over.
 */
export function isDue(list: Exchange, change: Exchange, { live, propagationTimeoutMs }: Conditions): boolean {
  return !live || list.poll !== undefined || list.sentAtMs - change.sentAtMs >= propagationTimeoutMs;
}

/**
 * Whether a request with a key comes late enough after a change of the key, which can take a while to be known everywhere.
 */
export function isUseDue(use: Exchange, change: Exchange, { propagationTimeoutMs }: Conditions): boolean {
  return use.poll === 'expired' || (use.poll === undefined && use.sentAtMs - change.sentAtMs >= propagationTimeoutMs);
}

/** The instances that a list must have when it is read to its end. */
export function dueIn(list: Exchange, history: History, conditions: Conditions): readonly Life[] {
  return livingAt(history, list).filter(
    ({ sid, creation }) =>
      accountOf(creation) === accountOf(list) && (isDue(list, creation, conditions) || wasListed(history, sid, list)),
  );
}

function wasListed(history: History, sid: string, before: Exchange): boolean {
  return (firstListWith(history, sid)?.number ?? before.number) < before.number;
}
