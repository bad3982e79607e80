import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whyNotChange } from './token-permission.ts';
import type { Secondary, TokenChange } from './token-state.ts';

const PROPAGATION_MS = 60_000;
const never = /^\S/;
type Row = readonly [secondary: Secondary, main: Answers, subaccount: Answers];
/** Why a creation, a deletion and a promotion are refused; undefined where they are not. */
type Answers = readonly [create: RegExp | undefined, remove: RegExp | undefined, promote: RegExp | undefined];

const unsure = /is not known for sure, so nothing was: run `npm run recover`/;
const rows: readonly Row[] = [
  [{ kind: 'unknown' }, [undefined, /begins with a creation/, unsure], [undefined, /begins with a creation/, unsure]],
  [{ kind: 'asked' }, [undefined, /--delete-secondary/, unsure], [undefined, undefined, unsure]],
  [{ kind: 'asked', token: 't' }, [undefined, undefined, unsure], [undefined, undefined, unsure]],
  [
    { kind: 'foreign', mayBeOurs: false },
    [/this run did not make: promote or delete it yourself/, /did not make/, unsure],
    [undefined, undefined, unsure],
  ],
  [
    { kind: 'foreign', mayBeOurs: true },
    [/--delete-secondary` deletes it/, /--delete-secondary/, unsure],
    [undefined, undefined, unsure],
  ],
  [{ kind: 'disabled' }, [/RESOURCES/, /RESOURCES/, /RESOURCES/], [/RESOURCES/, /RESOURCES/, /RESOURCES/]],
  [{ kind: 'made', token: 't' }, [undefined, undefined, undefined], [undefined, undefined, undefined]],
  [
    { kind: 'promoting', token: 't', sinceMs: 0 },
    [/finds out by asking/, /finds out by asking/, /finds out by asking/],
    [/finds out by asking/, /finds out by asking/, /finds out by asking/],
  ],
  [{ kind: 'deleting' }, [undefined, /--delete-secondary/, unsure], [undefined, undefined, unsure]],
  [{ kind: 'deleting', token: 't' }, [undefined, undefined, unsure], [undefined, undefined, unsure]],
  [
    { kind: 'none', sinceMs: 100_000 },
    [undefined, undefined, /in a subaccount only/],
    [undefined, undefined, undefined],
  ],
  [{ kind: 'none', sinceMs: 0 }, [undefined, /Somebody may have made/, never], [undefined, undefined, undefined]],
];
const changes: readonly TokenChange[] = ['create', 'delete', 'promote'];

describe('a change of a token', () => {
  for (const [secondary, ...answers] of rows) {
    for (const [index, expected] of answers.entries()) {
      const where = index === 0 ? 'an account that others use' : 'a subaccount of the run';
      for (const [at, change] of changes.entries()) {
        const why = expected[at];
        test(`${change} is ${why ? 'refused' : 'sent'} in ${where} where it is ${JSON.stringify(secondary)}`, () => {
          const state = { primary: 'p', former: [], secondary };
          const question = {
            accountSid: 'AC1',
            state,
            isOwnSubaccount: index === 1,
            nowMs: 100_000,
            propagationMs: PROPAGATION_MS,
          };
          const refusal = whyNotChange(change, question);
          if (why === undefined) return assert.equal(refusal, undefined);
          assert.match(refusal ?? '', why);
          assert.match(refusal ?? '', /^[A-Z][^\n]*\.$/);
        });
      }
    }
  }

  test('deletes whatever there is where the reader has asked for it, but nothing while a promotion is in doubt', () => {
    const may = (secondary: Secondary) =>
      whyNotChange('delete', {
        accountSid: 'AC1',
        state: { primary: 'p', former: [], secondary },
        isOwnSubaccount: false,
        nowMs: 0,
        propagationMs: 0,
        deletesAny: true,
      });
    assert.equal(may({ kind: 'unknown' }), undefined);
    assert.equal(may({ kind: 'foreign', mayBeOurs: false }), undefined);
    assert.match(may({ kind: 'promoting', token: 't', sinceMs: 0 }) ?? '', /not known/);
  });
});
