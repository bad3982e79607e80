import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutants } from '../target/mutants/index.ts';
import { judgeEmbedded } from './judge-embedded.ts';
import { namedMutant } from './named-mutant.ts';

test('a Twilio mock that answers the published example of a token is named as what keeps a provider from rotating', async () => {
  const { verdicts } = await judgeEmbedded({
    seed: '1',
    mutant: namedMutant('token-is-32-hex/example-length', mutants),
  });
  for (const id of ['provider-survives-rotation', 'provider-last-write-wins', 'provider-refuses-the-dead-token']) {
    const verdict = verdicts.find((it) => it.rule.id === id);
    assert.ok(verdict?.kind === 'inconclusive', id);
    assert.match(
      verdict.reason,
      /^Twilio, or its mock, answers the published example of a token, which has 33 characters/,
    );
  }
  const form = verdicts.find((it) => it.rule.id === 'token-is-32-hex');
  assert.ok(form?.kind === 'broken');
  assert.match(form.observed, /33 characters, as in the published example, so that a provider .* refuses it$/);
});
