import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential, publicKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, deleted, fetched, listed } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { operationsAnswer } from './operations-answer.ts';

const lost = (line: Line): Line => ({ ...line, lost: 'unknown' });
const elsewhere: Line = { step: 'use', url: 'http://127.0.0.2:4010/', operation: publicKey.operations.list };

const cases: Cases = {
  'holds where all are answered': ['holds', created(1), fetched(1), deleted(1)],
  'holds for a refusal, which is an answer': ['holds', { ...deleted(1), status: 404 }],
  'holds where one is lost once': ['holds', created(1), lost(deleted(1)), listed(1)],
  'never answered': ['broken: unanswered', created(1), lost(deleted(1)), listed(1), lost(deleted(1)), listed(1)],
  'never answered to the owner, though to others': [
    'broken: unanswered',
    created(1),
    lost(deleted(1)),
    { ...deleted(1), actor: 'nobody', status: 401 },
    lost(deleted(1)),
    listed(1),
  ],
  'never answered but where the request is wrong': [
    'broken: unanswered',
    { ...deleted(1), variation: { kind: 'unknown-sid' }, status: 404 },
    lost(deleted(1)),
    listed(1),
    lost(deleted(2)),
    listed(1),
  ],
  'answered at last': ['holds', lost(deleted(1)), listed(1), lost(deleted(1)), listed(1), deleted(1)],
  'a target that died': ['holds', created(1), lost(fetched(1)), lost(fetched(1)), lost(deleted(1)), lost(deleted(1))],
  'a target that was away for a while': ['holds', created(1), lost(deleted(1)), lost(deleted(1)), listed(1)],
  'a target that died after a lost one': ['holds', created(1), lost(deleted(1)), listed(1), lost(deleted(1))],
  'a network that loses others, too': [
    'holds',
    lost(listed(1)),
    lost(deleted(1)),
    listed(1),
    lost(deleted(1)),
    fetched(1),
  ],
  'others that are answered by another server': [
    'inconclusive',
    lost(deleted(1)),
    elsewhere,
    lost(deleted(1)),
    elsewhere,
  ],
  'no connection at all': [
    'holds',
    { ...deleted(1), lost: 'refused' },
    listed(1),
    { ...deleted(1), lost: 'refused' },
    listed(1),
  ],
  "another resource's operation": [
    'holds',
    listed(1),
    lost({ ...elsewhere, url: 'http://127.0.0.1:4010/' }),
    listed(1),
    lost({ ...elsewhere, url: 'http://127.0.0.1:4010/' }),
    listed(1),
  ],
  'is inconclusive without an answer': ['inconclusive', lost(created(1))],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(operationsAnswer, awsCredential, ...lines), verdict));
}
