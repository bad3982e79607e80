import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import type { SdkCall } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { callInWords, callsIn, lastOf } from '../../evidence/sdk-calls.ts';
import { secretsSent } from '../../evidence/secret-fields.ts';
import { revealedIn } from '../../evidence/secrets.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const sdkSecretNotLogged: Rule = {
  id: 'sdk-secret-not-logged',
  title: 'A client shows no secret in what it prints, nor in the errors that it throws',
  level: 'MUST',
  profile: 'sdk',
  sources: citeOperations([apiKey, awsCredential, publicKey, authToken]),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: (it) => it.outcome.kind !== 'refused',
  branches: ['printed', 'in-error'],

  judge(history, resource) {
    const calls = callsIn(history);
    const secrets = secretsOf(history, resource);
    return firstBroken(calls, (it) => judgeOne(it, secrets)) ?? holds(...calls.flatMap((it) => it.exchanges));
  },
};

function judgeOne(call: SdkCall, secrets: readonly string[]): Broken | undefined {
  if (revealedIn(call.printed, secrets)) {
    const expected = `${callInWords(call)} prints no secret`;
    return broken('printed', { expected, observed: 'a secret is in what it wrote to the terminal' }, lastOf(call));
  }
  const isShown = call.result.kind === 'error' && revealedIn(call.result.error.text, secrets);
  if (!isShown) return undefined;
  const expected = `the error of ${callInWords(call)} shows no secret when it is printed`;
  return broken('in-error', { expected, observed: 'a secret is in the error or in what hangs on it' }, lastOf(call));
}

// Shorter ones are words that occur by chance.
const SHORTEST = 8;

function secretsOf(history: History, resource: Resource): readonly string[] {
  const found = callsIn(history).flatMap(({ asked, exchanges }) => [
    asked.credentials.password,
    ...exchanges.flatMap((it) => [
      ...secretsSent(it, resource),
      ...Object.values(resource.secretField ?? {}).flatMap((field) => textField(it, field) ?? []),
    ]),
  ]);
  return [...new Set(found)].filter((it) => it.length >= SHORTEST);
}
