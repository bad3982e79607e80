import { header, jsonBody } from '../evidence/answers.ts';
import type { Answered } from '../evidence/exchange.ts';
import { answerInWords } from '../evidence/in-words.ts';
import { quotableType } from '../evidence/quotable.ts';
import { isJsonType } from './json-type.ts';
import { type Broken, broken } from './judgement.ts';

/** Why an error answer is no JSON: it is `empty`, it is `not-json`, or it says that it is of an `other-type`. */
export function jsonErrorProblem(answer: Answered): Broken | undefined {
  const expected = `${answerInWords(answer)} with status ${answer.outcome.status} is JSON and says so`;
  if (answer.outcome.body === '') return broken('empty', { expected, observed: 'it has no body' }, answer);
  if (jsonBody(answer) === undefined) return broken('not-json', { expected, observed: 'its body is not JSON' }, answer);
  const type = header(answer, 'content-type');
  if (type !== undefined && isJsonType(type)) return undefined;
  const observed = type === undefined ? 'it has no content type' : `its content type is ${quotableType(type)}`;
  return broken('other-type', { expected, observed }, answer);
}
