import type { Line } from '../evidence/written-history.ts';
import type { Cases } from './verdict-of.ts';

/** Who intrudes, and with which credentials. */
export type Intruder = Pick<Line, 'actor' | 'username' | 'password'>;

const sid = `CR${'a'.repeat(32)}`;
const created: Line = { step: 'create', fields: { FriendlyName: 'mine' }, body: { sid } };
const listed: Line = { step: 'list', body: { credentials: [{ sid, friendly_name: 'mine' }] } };
const fetched: Line = { step: 'fetch', sid, body: { sid, friendly_name: 'mine' } };
const deleted: Line = { step: 'delete', sid };
const renamed: Line = { step: 'update', sid, fields: { FriendlyName: 'x' }, body: {} };

/** What every rule about an intruder says of AWS credentials. */
export function intrusionCases(by: Intruder): Cases {
  return { ...acceptedCases(by), ...changedCases(by), ...otherStatusCases(by), ...unjudgedCases(by) };
}

/** What every rule about an intruder says of Auth Tokens. */
export function tokenIntrusionCases(by: Intruder): Cases {
  return { ...tokenEffectCases(by), ...otherTokenStatusCases(by) };
}

const made: Line = { step: 'create', body: { secondary_auth_token: 'f'.repeat(32) } };
const ended: Line = { step: 'delete' };
const promoted: Line = { step: 'promote' };

function tokenEffectCases(by: Intruder): Cases {
  const refused = { ...by, status: 401 } as const;
  return {
    'holds for tokens, where the owner is accepted': [
      'holds',
      made,
      { ...ended, ...refused },
      { ...promoted, ...refused },
      promoted,
    ],
    'is broken where a refused creation of a token took effect': [
      'broken: changed',
      made,
      ended,
      made,
      ended,
      { ...made, ...refused },
      { ...made, status: 400 },
    ],
    'is no effect where nothing shows that a deletion ends a token': [
      'holds',
      made,
      ended,
      { ...made, ...refused },
      { ...made, status: 400 },
    ],
  };
}

function otherTokenStatusCases(by: Intruder): Cases {
  return {
    'is broken for tokens where the refusal is of something else': [
      'broken: other-status',
      made,
      { ...ended, ...by, status: 404 },
      ended,
    ],
    'is broken for tokens where a creation is refused as something else': [
      'broken: other-status',
      made,
      ended,
      { ...made, ...by, status: 404 },
    ],
    'says nothing of a creation where there is a token already': [
      'inconclusive',
      made,
      { ...made, ...by, status: 400 },
    ],
    'says nothing of a deletion where there is no token to delete': [
      'inconclusive',
      made,
      ended,
      { ...ended, ...by, status: 404 },
    ],
  };
}

function creationBy(by: Intruder): Line {
  return { ...by, step: 'create', fields: { FriendlyName: 'theirs' }, status: 401 };
}

function acceptedCases(by: Intruder): Cases {
  const making = creationBy(by);
  const denied = { ...by, status: 401 } as const;
  return {
    'holds where it is refused beside the owner': ['holds', created, making, { ...listed, ...denied }, listed],
    'holds with 403, which is for another rule': ['holds', fetched, { ...fetched, ...by, status: 403 }],
    'is broken where a creation is accepted': ['broken: accepted', created, { ...making, status: 201 }],
    'is broken where only a deletion is accepted': [
      'broken: accepted',
      created,
      making,
      fetched,
      { ...fetched, ...denied },
      { ...deleted, ...by, status: 204 },
    ],
    'is broken where a list is accepted and empty': ['broken: accepted', { ...listed, ...by, body: {} }],
  };
}

function changedCases(by: Intruder): Cases {
  return {
    'is broken where the refused creation is listed': [
      'broken: changed',
      created,
      creationBy(by),
      { ...listed, body: { credentials: [{ sid: 'CR1', friendly_name: 'theirs' }] } },
    ],
    'is broken where the refused name is fetched': [
      'broken: changed',
      created,
      renamed,
      { ...renamed, ...by, fields: { FriendlyName: 'theirs' }, status: 401 },
      { ...fetched, body: { sid, friendly_name: 'theirs' } },
    ],
    'is broken where the refused deletion leaves nothing': [
      'broken: changed',
      created,
      { step: 'create', body: { sid: 'CR2' } },
      fetched,
      { ...deleted, ...by, status: 401 },
      { ...deleted, status: 404 },
      created,
      deleted,
    ],
  };
}

function otherStatusCases(by: Intruder): Cases {
  return {
    'is broken where the refusal is of something else': [
      'broken: other-status',
      created,
      fetched,
      { ...fetched, ...by, status: 404 },
    ],
    'is broken where it is sent elsewhere': ['broken: other-status', listed, { ...listed, ...by, status: 302 }],
    'is broken where a creation is refused as something else': [
      'broken: other-status',
      created,
      { ...creationBy(by), status: 404 },
    ],
    'is broken where a use is refused as something else': [
      'broken: other-status',
      { step: 'use', body: {} },
      { step: 'use', ...by, status: 404 },
    ],
    ...unprovenStatusCases(by),
  };
}

function unprovenStatusCases(by: Intruder): Cases {
  return {
    'says nothing of another refusal where the owner was not accepted': [
      'inconclusive',
      created,
      { ...fetched, ...by, status: 404 },
    ],
    'says nothing of another refusal of what is wrong in itself': [
      'inconclusive',
      listed,
      { ...listed, ...by, variation: { kind: 'bad-page-size' }, status: 400 },
    ],
    'says nothing of a refusal of what is not there': [
      'inconclusive',
      created,
      fetched,
      deleted,
      { ...fetched, ...by, status: 404 },
    ],
  };
}

function unjudgedCases(by: Intruder): Cases {
  const making = creationBy(by);
  return {
    'is inconclusive where the owner is refused, too': ['inconclusive', { ...created, status: 401 }, making],
    'is inconclusive where nobody intrudes': ['inconclusive', created, listed],
    'is inconclusive where the server fails or is busy': [
      'inconclusive',
      created,
      { ...making, status: 500 },
      { ...making, status: 429 },
      { ...making, lost: 'unknown' },
    ],
    'does not judge strays, nor what came too early': [
      'inconclusive',
      fetched,
      { ...by, step: 'stray', status: 200 },
      { ...fetched, ...by, poll: 'pending' },
    ],
    'does not judge other actors': ['inconclusive', created, { ...making, actor: 'stranger', status: 201 }],
  };
}
