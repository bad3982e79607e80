import { type Line, OWNER } from '../evidence/written-history.ts';
import type { Cases } from './verdict-of.ts';

/** A key of the owner's, and another account that has a list of its own. */
export const sid = `SK${'a'.repeat(32)}`;
export const by = { actor: 'stranger', username: 'AC9', password: 'theirs' } as const;
export const created: Line = { step: 'create', fields: { FriendlyName: 'belongs to the owner' }, body: { sid } };
export const own: Line = { ...by, step: 'list', body: { keys: [] } };
export const fetched: Line = { step: 'fetch', sid, body: { sid } };

/** The request of the other account that is as the accepted one of the owner's. */
export function attemptAt(accepted: Line): Line {
  return { ...accepted, ...by, fields: { FriendlyName: 'theirs' }, status: 404, body: {} };
}

/** What every rule about another account says of a request for one key, by the same request of the owner's. */
export function trespassCases(accepted: Line): Cases {
  const attempt = attemptAt(accepted);
  return { ...refusalCases(attempt, accepted), ...successCases({ ...attempt, status: 200 }, accepted) };
}

function refusalCases(attempt: Line, accepted: Line): Cases {
  const denied: readonly Line[] = [401, 403].map((status) => ({ ...attempt, status }));
  const failing: Line = { ...accepted, status: 500 };
  return {
    'holds where it is refused beside the owner': ['holds', created, own, attempt, accepted],
    'holds with 401 and 403': ['holds', created, own, ...denied, accepted],
    'is inconclusive where the other account can do nothing': [
      'inconclusive',
      created,
      { ...own, status: 401 },
      attempt,
      accepted,
    ],
    'is inconclusive where the owner cannot do it': ['inconclusive', created, own, attempt, failing],
    'leaves server errors to another rule': ['inconclusive', created, own, { ...attempt, status: 500 }, accepted],
  };
}

function successCases(success: Line, accepted: Line): Cases {
  return {
    'is broken where it is accepted': ['broken: accepted', created, own, success, accepted],
    'is inconclusive where it is its own': ['inconclusive', { ...created, ...by }, own, success],
    'is inconclusive where both are one account': [
      'inconclusive',
      created,
      { ...own, username: OWNER },
      { ...success, username: OWNER },
      accepted,
    ],
    'is inconclusive where it does not exist any more': [
      'inconclusive',
      created,
      own,
      { step: 'delete', sid },
      success,
    ],
  };
}
