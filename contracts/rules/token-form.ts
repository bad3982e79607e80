import type { Resource } from '../../specs/catalogue.ts';
import type { Answered } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { secretGiven } from '../evidence/secret-fields.ts';
import { type Broken, broken, type Judgement, judgeEach } from './judgement.ts';

/** How a token can be other than 32 lower-case hexadecimal digits. */
export const tokenFormBranches = ['example-length', 'other-form'] as const;

/** Judges the form of every Auth Token that was answered, without quoting any. */
export function judgeTokenForm(history: History, resource: Resource): Judgement {
  const answers = history.succeeded('create', 'promote').filter((it) => secretGiven(it, resource) !== undefined);
  return judgeEach(answers, (it) => judgeToken(it, secretGiven(it, resource) ?? ''));
}

/** The published example has 33 characters, so a mock that was built on it answers as many. */
export const EXAMPLE_LENGTH = 33;

function judgeToken(answer: Answered, token: string): Broken | undefined {
  if (/^[\da-f]{32}$/.test(token)) return undefined;
  const expected = 'the token has 32 lower-case hexadecimal digits';
  if (token.length === EXAMPLE_LENGTH) {
    const observed =
      'it has 33 characters, as in the published example, so that a provider which checks its form refuses it';
    return broken('example-length', { expected, observed }, answer);
  }
  const isOther = token.length === 32 ? ', which are not all lower-case hexadecimal digits' : '';
  return broken('other-form', { expected, observed: `it has ${token.length} characters${isOther}` }, answer);
}
