import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerToken } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { asked, checked, handed, refused, seen, verdictOn } from '../provider-lines.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used } from '../token-lines.ts';
import { providerSurvivesRotation } from './provider-survives-rotation.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerSurvivesRotation, ...lines);

const before = [used(), handed(), checked('verified'), made(FIRST), used(FIRST)];
const ready = [...before, handed(FIRST), checked('verified')];

test('a provider that works before and after the promotion holds', () => {
  assert.equal(verdict(...ready, promoted(FIRST), checked('verified')), 'holds');
  const watched = [...before, handed(FIRST), asked(FIRST), checked('failed'), asked(FIRST)];
  assert.equal(verdict(...watched, promoted(FIRST), checked('failed'), asked(FIRST)), 'holds');
});

test('one that takes the secondary token late holds', () => {
  const late = refused(FIRST, { poll: 'pending' });
  assert.equal(verdict(...before, late, ...ready.slice(-2), promoted(FIRST), checked('verified')), 'holds');
});

test('one that refuses the secondary token for good is broken', () => {
  assert.equal(verdict(...before, refused(FIRST, { poll: 'expired' })), 'secondary-refused');
});

test('one that is cut off is broken', () => {
  assert.equal(verdict(...ready, promoted(FIRST), checked('failed')), 'cut-off');
  assert.equal(verdict(...ready, promoted(FIRST), checked('verified'), asked(FIRST, 401)), 'cut-off');
  assert.equal(verdict(used(), handed(), checked('failed')), 'cut-off');
  assert.equal(verdict(used(), handed(), checked('failed'), made(FIRST), promoted(FIRST)), 'cut-off');
});

test('a cut-off names the update that the provider accepted last', () => {
  const lines = [...ready, promoted(FIRST), checked('failed'), handed(FIRST)];
  const judgement = providerSurvivesRotation.judge(writtenHistory(providerToken, ...lines), providerToken, conditions);
  assert.deepEqual(judgement.kind === 'broken' && judgement.evidence.map((it) => it.number), [6, 9]);
});

test('a refusal says nothing of a token that Twilio had not accepted, or that has ended', () => {
  const [held, givenUp] = [before.slice(0, -1), refused(FIRST, { poll: 'expired' })];
  assert.equal(verdict(...held, givenUp), 'inconclusive');
  assert.equal(verdict(...held, refusedUse(FIRST), givenUp), 'inconclusive');
  assert.equal(verdict(...held, givenUp, used(FIRST)), 'inconclusive');
  assert.equal(verdict(...before, deleted(), givenUp), 'inconclusive');
  assert.equal(verdict(...before, deleted({ lost: 'unknown' }), givenUp), 'inconclusive');
  assert.equal(verdict(...held, used(SECOND), refused(SECOND, { poll: 'expired' })), 'inconclusive');
});

test('only a refusal of what the owner hands over is one', () => {
  assert.equal(verdict(...before, refused(FIRST, { poll: 'expired', status: 503 })), 'inconclusive');
  assert.equal(verdict(...before, refused(FIRST, { poll: 'expired', actor: 'nobody' })), 'inconclusive');
  assert.equal(verdict(...before, refused(FIRST)), 'inconclusive');
  const taken = handed(FIRST, { actor: 'nobody' });
  assert.equal(verdict(...before, taken, promoted(FIRST), checked('failed')), 'inconclusive');
});

test('a token that has died of a promotion is no fault of the provider', () => {
  const lines = [used(), handed(), made(FIRST), promoted(FIRST), refusedUse(), checked('failed')];
  assert.equal(verdict(...lines), 'inconclusive');
});

test('the published example of a token is told from a fault of the provider', () => {
  const example = 'b'.repeat(33);
  const lines = [
    used(),
    handed(),
    checked('verified'),
    made(example),
    used(example),
    refused(example, { poll: 'expired' }),
  ];
  assert.equal(verdict(...lines), 'inconclusive');
});

test('nothing is said without a promotion, or where no check told', () => {
  assert.equal(verdict(...ready), 'inconclusive');
  assert.equal(verdict(...before, handed(FIRST), promoted(FIRST), seen()), 'inconclusive');
  const unchecked = [used(), handed(), made(FIRST), used(FIRST), handed(FIRST)];
  assert.equal(verdict(...unchecked, promoted(FIRST), checked('verified')), 'inconclusive');
  assert.equal(verdict(...unchecked, checked('pending'), promoted(FIRST), checked('verified')), 'inconclusive');
  assert.equal(verdict(...ready, promoted(FIRST), checked('pending')), 'inconclusive');
});
