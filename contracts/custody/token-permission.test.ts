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

interface Case {
  readonly change: TokenChange;
  readonly secondary: Secondary;
  readonly isOwnSubaccount: boolean;
  readonly why: RegExp | undefined;
}

const cases: readonly Case[] = rows.flatMap(([secondary, ...answers]) =>
  answers.flatMap((expected, index) =>
    changes.map((change, at) => ({ change, secondary, isOwnSubaccount: index === 1, why: expected[at] })),
  ),
);

const about = (secondary: Secondary, isOwnSubaccount: boolean) => ({
  accountSid: 'AC1',
  state: { primary: 'p', former: [], secondary },
  isOwnSubaccount,
  nowMs: 100_000,
  propagationMs: PROPAGATION_MS,
});
const mayDelete = (secondary: Secondary) => whyNotChange('delete', { ...about(secondary, false), deletesAny: true });

describe('a change of a token', () => {
  for (const { change, secondary, isOwnSubaccount, why } of cases) {
    const where = isOwnSubaccount ? 'a subaccount of the run' : 'an account that others use';
    test(`${change} is ${why ? 'refused' : 'sent'} in ${where} where it is ${JSON.stringify(secondary)}`, () => {
      const refusal = whyNotChange(change, about(secondary, isOwnSubaccount));
      if (why === undefined) return assert.equal(refusal, undefined);
      assert.match(refusal ?? '', why);
      assert.match(refusal ?? '', /^[A-Z][^\n]*\.$/);
    });
  }

  test('deletes whatever there is where the reader has asked for it, but nothing while a promotion is in doubt', () => {
    assert.equal(mayDelete({ kind: 'unknown' }), undefined);
    assert.equal(mayDelete({ kind: 'foreign', mayBeOurs: false }), undefined);
    assert.match(mayDelete({ kind: 'promoting', token: 't', sinceMs: 0 }) ?? '', /not known/);
  });
});
