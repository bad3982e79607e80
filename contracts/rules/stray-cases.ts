import type { Line } from '../evidence/written-history.ts';
import type { Cases } from './verdict-of.ts';

/** Something that is there, so that a refusal says something. */
export const accepted: Line = { step: 'use' };

/** What every rule about requests that no document describes says of such a request, which is refused with 404. */
export function strayCases(stray: Line): Cases {
  const other: Line = { ...stray, status: 403 };
  return {
    'holds with 404': ['holds', accepted, stray],
    'is broken where it is accepted': ['broken: accepted', accepted, stray, { ...stray, status: 200 }],
    'is broken where another refusal is given': ['broken: other-status', accepted, other],
    'is inconclusive where nothing is accepted': ['inconclusive', { ...accepted, status: 404 }, stray, other],
    'is inconclusive where none was sent': ['inconclusive', accepted],
    'is inconclusive where the server is busy': ['inconclusive', accepted, { ...stray, status: 429 }],
    'leaves server errors to another rule': ['inconclusive', accepted, { ...stray, status: 501 }],
    'does not judge other actors': ['inconclusive', accepted, { ...stray, actor: 'nobody', status: 401 }],
    'does not judge other requests': [
      'inconclusive',
      accepted,
      { ...stray, variation: { kind: 'unknown-sid' }, status: 200 },
    ],
  };
}
