import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, catalogue } from '../../specs/catalogue.ts';
import { writtenRule } from '../checker/testing/written-rule.ts';
import type { Transport } from '../client/http.ts';
import { rules } from '../rules/index.ts';
import { cite } from '../rules/sources.ts';
import { directTransport, embedReference } from './embedded.ts';
import { type RunParts, run } from './run.ts';

function partsOf(spoil: (healthy: Transport) => Transport = (it) => it): RunParts {
  const { respond, clock, targetAt } = embedReference({ seed: '1' });
  const transport = spoil(directTransport(respond));
  return { target: targetAt('http://127.0.0.1:4010'), clock, transport, rules, resources: catalogue };
}

/** Every successful read but the first, which signs in, is answered with this body. */
const answeringReads =
  (body: string) =>
  (healthy: Transport): Transport => {
    let reads = 0;
    return async (request) => {
      const outcome = await healthy(request);
      reads += request.method === 'GET' ? 1 : 0;
      const isSpoilt = reads > 1 && request.method === 'GET' && outcome.kind === 'answered' && outcome.status === 200;
      return isSpoilt ? { ...outcome, body } : outcome;
    };
  };

/** Nothing listens any more after ten requests. */
const stopping = (healthy: Transport): Transport => {
  let left = 10;
  return (request) => {
    left -= 1;
    return left < 0 ? Promise.resolve({ kind: 'refused', reason: 'nothing listens' }) : healthy(request);
  };
};

const bodies: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'what is not JSON': '<html><body>Not here</body></html>',
  'JSON without its end': '{"credentials":[',
  'an array in arrays, a hundred thousand deep': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  null: 'null',
  'a number': '7',
  'values of other types': '{"sid":{"a":1},"secret":["x"],"keys":[null,1,{}],"credentials":"x","meta":7}',
  'names that JavaScript has for itself':
    '{"__proto__":{"sid":"CR1"},"constructor":1,"credentials":[{"__proto__":null}]}',
};

describe('no rule crashes on a server that answers its reads with', () => {
  for (const [what, body] of Object.entries(bodies)) {
    test(what, async () => {
      const { verdicts } = await run(partsOf(answeringReads(body)));
      const crashed = verdicts.filter((it) => it.kind === 'crashed');
      assert.deepEqual(
        crashed.map((it) => it.rule.id),
        [],
      );
      assert.ok(verdicts.some((it) => it.kind === 'broken'));
    });
  }
});

describe('a run', () => {
  const rule = writtenRule();

  test('judges what it has observed, and counts its requests', async () => {
    const { verdicts, requests, losses, durationMs } = await run({ ...partsOf(), rules: [rule] });
    assert.deepEqual(
      verdicts.map((it) => it.kind),
      ['holds'],
    );
    assert.ok(requests > 5 && requests < 30, `${requests}`);
    assert.deepEqual(losses, []);
    assert.ok(durationMs > 0);
  });

  test('sends nothing for rules that do not apply, but to sign in', async () => {
    const far = { ...rule, capability: 'live' } as const;
    const { verdicts, requests } = await run({ ...partsOf(), rules: [far] });
    assert.deepEqual(
      verdicts.map((it) => it.kind),
      ['not-applicable'],
    );
    assert.equal(requests, 2);
  });

  test('knows the secrets of its target, and tokens that it has not even tried', async () => {
    const parts = partsOf();
    const { secrets } = await run({ ...parts, rules: [rule], rotatedTokens: ['a-token-of-an-earlier-run'] });
    const { owner, stranger, provider } = parts.target;
    const known = [owner?.authToken, stranger?.authToken, provider?.token, 'a-token-of-an-earlier-run'];
    for (const it of known) assert.doesNotMatch(secrets.redact(`x ${it} x`), new RegExp(it ?? 'x x'));
  });

  test('is over before anything is judged where its own credentials are refused', async () => {
    const refused = { kind: 'answered', status: 401, headers: {}, body: '' } as const;
    await assert.rejects(run(partsOf(() => async () => refused)), /refuses the credentials of AC/);
  });

  test('ends soon, and says why, where the server stops in the middle', async () => {
    const sources = cite('iam-v1-openapi', '#/paths/~1v1~1Keys~1{Sid}/get', apiKey);
    const { verdicts, losses, requests } = await run({
      ...partsOf(stopping),
      rules: [{ ...rule, sources, scenario: 'refusals' }],
    });
    assert.deepEqual(losses, ['the target at http://127.0.0.1:4010 stopped answering (nothing listens)']);
    const [verdict] = verdicts;
    assert.notEqual(verdict?.kind, 'crashed');
    assert.ok(requests < 25, `${requests}`);
  });
});
