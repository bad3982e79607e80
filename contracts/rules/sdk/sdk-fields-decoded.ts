import { isDeepStrictEqual } from 'node:util';
import { apiKey, authToken, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { schemaProblems } from '../../../specs/schemas.ts';
import { jsonBody } from '../../evidence/answers.ts';
import { isAnswered, type SdkCall } from '../../evidence/exchange.ts';
import { callInWords, callsIn, type Decoding, decodingsOf, lastOf } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { documentedNames } from '../named-field.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

export const sdkFieldsDecoded: Rule = {
  id: 'sdk-fields-decoded',
  title: 'A client gives each documented field as the answer has it, and makes none up',
  level: 'MUST',
  profile: 'sdk',
  sources: citeAnswers([apiKey, awsCredential, publicKey, authToken], 'create', 'fetch', 'list', 'update', 'promote'),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['threw', 'lost', 'changed', 'made-up'],

  judge(history) {
    const calls = callsIn(history);
    const decodings = calls.flatMap(decodingsOf);
    const found = firstBroken(calls, judgeThrown) ?? firstBroken(decodings, judgeOne);
    return found ?? holds(...decodings.map((it) => it.exchange));
  },
};

function judgeThrown(call: SdkCall): Broken | undefined {
  const last = lastOf(call);
  const { operation } = last;
  if (call.result.kind !== 'error' || operation === undefined || !isAnswered(last)) return undefined;
  const isDocumented = last.outcome.status === operation.success && operation.success !== 204;
  if (!isDocumented || schemaProblems(operation.operationId, jsonBody(last), 'published').length > 0) return undefined;
  const expected = `${callInWords(call)} gives back what a documented answer has`;
  return broken('threw', { expected, observed: 'it threw an error' }, last);
}

function judgeOne(decoding: Decoding): Broken | undefined {
  // Dates have a rule of their own.
  const names = documentedNames(decoding).filter((it) => !it.startsWith('date_'));
  return firstBroken(names, (name) => judgeField(decoding, name));
}

function judgeField({ wire, decoded, exchange }: Decoding, name: string): Broken | undefined {
  const [sent, given] = [wire[name] ?? undefined, decoded[name] ?? undefined];
  const expected = `the field ${name} is as the answer has it`;
  if (isDeepStrictEqual(sent, given)) return undefined;
  if (given === undefined) return broken('lost', { expected, observed: 'the program does not get it' }, exchange);
  // A language that has no null writes an empty text in its place.
  if (sent === undefined && given === '') return undefined;
  if (sent === undefined) return broken('made-up', { expected, observed: 'the answer does not have it' }, exchange);
  return broken('changed', { expected, observed: 'the program gets another value' }, exchange);
}
