import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whyNotChange } from './token-permission.ts';
import {
  afterChange,
  afterTrial,
  type ChangeOutcome,
  knownTokens,
  type TokenChange,
  type TokenState,
  untouched,
  whileChanging,
} from './token-state.ts';

const changes: readonly TokenChange[] = ['create', 'delete', 'promote'];
const mishaps = ['none', 'lost before', 'lost after', 'busy'] as const;

/** An account that keeps the contract. */
interface Server {
  readonly primary: string;
  readonly secondary?: string;
  readonly given: number;
}

interface Walk {
  readonly server: Server;
  readonly state: TokenState;
  readonly isOwnSubaccount: boolean;
  readonly path: string;
}

const FOREIGN = 'made by somebody else';

function act(server: Server, change: TokenChange): readonly [Server, ChangeOutcome] {
  const { primary, secondary, given } = server;
  if (change === 'create') {
    if (secondary !== undefined) return [server, { kind: 'refused', status: 400 }];
    const token = `t${given + 1}`;
    return [
      { primary, secondary: token, given: given + 1 },
      { kind: 'done', token },
    ];
  }
  if (secondary === undefined) return [server, { kind: 'refused', status: 404 }];
  if (change === 'delete') return [{ primary, given }, { kind: 'done' }];
  return [
    { primary: secondary, given },
    { kind: 'done', token: secondary },
  ];
}

/** All that may follow, where it is allowed; each step is checked. */
function follow(walk: Walk, depth: number): number {
  if (depth === 0) return 1;
  let walks = 0;
  for (const change of changes) {
    const question = {
      accountSid: 'AC',
      state: walk.state,
      isOwnSubaccount: walk.isOwnSubaccount,
      nowMs: 0,
      propagationMs: 0,
    };
    const refusal = whyNotChange(change, question);
    assert.match(refusal ?? 'A.', /^[A-Z][^\n]*\.$/);
    const outcomes = refusal === undefined ? mishaps : [];
    walks += outcomes.reduce((so, mishap) => so + follow(stepped(walk, change, mishap), depth - 1), 0);
  }
  return walks + follow({ ...walk, state: asked(walk), path: `${walk.path}, asked` }, depth - 1);
}

function stepped(walk: Walk, change: TokenChange, mishap: (typeof mishaps)[number]): Walk {
  const path = `${walk.path}, ${change} (${mishap})`;
  const during = whileChanging(walk.state, change, 0);
  const [acted, answer] = act(walk.server, change);
  const server = mishap === 'none' || mishap === 'lost after' ? acted : walk.server;
  assert.ok(knownTokens(during).includes(server.primary), `a process that dies here is locked out: ${path}`);
  if (!walk.isOwnSubaccount && walk.server.secondary === FOREIGN) {
    assert.equal(server.secondary, FOREIGN, `what somebody else made was harmed: ${path}`);
  }
  const outcome: ChangeOutcome = mishap === 'none' ? answer : { kind: mishap === 'busy' ? 'nothing' : 'doubt' };
  const state = afterChange(walk.state, { change, outcome, isOwner: true, nowMs: 0 });
  assert.ok(knownTokens(state).includes(server.primary), `a run is locked out: ${path}`);
  if (state.secondary.kind !== 'promoting' && state.secondary.kind !== 'unknown') {
    assert.equal(state.primary, server.primary, `the wrong token is said to be the primary one: ${path}`);
  }
  return { ...walk, server, state, path };
}

/** Both tokens are tried, long after the last change. */
function asked({ server, state }: Walk): TokenState {
  return knownTokens(state).reduce((so, token) => {
    const isAccepted = token === server.primary || token === server.secondary;
    return afterTrial(so, { token, isAccepted, nowMs: 100, propagationMs: 50 });
  }, state);
}

describe('whatever a run is allowed to do, and whatever becomes of it,', () => {
  for (const isOwnSubaccount of [false, true]) {
    for (const secondary of [undefined, FOREIGN]) {
      const where = isOwnSubaccount ? 'a subaccount of its own' : 'the account itself';
      test(`the primary token is known, ${where}, ${secondary ?? 'no secondary token'} at first`, () => {
        const server = { primary: 't0', given: 0, ...(secondary && { secondary }) };
        const walk = { server, state: untouched('t0'), isOwnSubaccount, path: 'at first' };
        assert.ok(follow(walk, 5) > 500);
      });
    }
  }
});

const made: TokenState = { primary: 'old', former: [], secondary: { kind: 'made', token: 'new' } };
const change = (state: TokenState, what: TokenChange, outcome: ChangeOutcome) =>
  afterChange(state, { change: what, outcome, isOwner: true, nowMs: 5 });
const byIntruder = (state: TokenState, what: TokenChange, outcome: ChangeOutcome) =>
  afterChange(state, { change: what, outcome, isOwner: false, nowMs: 5 });
const tried = (state: TokenState, tokens: Readonly<Record<string, boolean>>, nowMs: number) =>
  Object.entries(tokens).reduce(
    (so, [token, isAccepted]) => afterTrial(so, { token, isAccepted, nowMs, propagationMs: 60 }),
    state,
  );

describe('what is known of a secondary token', () => {
  test('is nothing new where a request was denied, never sent, or somebody else was refused', () => {
    for (const what of changes) {
      assert.deepEqual(change(made, what, { kind: 'denied' }), made);
      assert.deepEqual(change(made, what, { kind: 'nothing' }), made);
    }
    assert.deepEqual(byIntruder(made, 'create', { kind: 'refused', status: 404 }), made);
  });

  test('is that the account makes none where its creation is not found', () => {
    const { secondary } = change(untouched('old'), 'create', { kind: 'refused', status: 404 });
    assert.deepEqual(secondary, { kind: 'disabled' });
  });

  test('is a doubt where a creation is answered without the token', () => {
    assert.deepEqual(change(untouched('old'), 'create', { kind: 'done' }).secondary, { kind: 'asked' });
  });

  test('is a doubt where an intruder was told that it had promoted or deleted it', () => {
    assert.equal(byIntruder(made, 'promote', { kind: 'done' }).secondary.kind, 'promoting');
    assert.equal(byIntruder(made, 'delete', { kind: 'done' }).secondary.kind, 'deleting');
  });

  test('keeps a token that a promotion answered in place of the one that was promoted', () => {
    const after = change(made, 'promote', { kind: 'done', token: 'other' });
    assert.equal(after.primary, 'new');
    assert.deepEqual(knownTokens(after), ['new', 'old', 'other']);
  });

  test('is settled by a token that is tried, the old one only after it has had its time', () => {
    const inDoubt = change(made, 'promote', { kind: 'doubt' });
    assert.equal(tried(inDoubt, { old: true }, 20).secondary.kind, 'promoting');
    assert.deepEqual(tried(inDoubt, { old: true }, 70), made);
    const promoted = tried(inDoubt, { new: true, old: false }, 10);
    assert.deepEqual([promoted.primary, promoted.secondary.kind], ['new', 'none']);
  });
});
