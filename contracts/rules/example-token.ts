import { authToken } from '../../specs/catalogue.ts';
import type { History } from '../evidence/history.ts';
import { secretGiven } from '../evidence/secret-fields.ts';
import { EXAMPLE_LENGTH } from './token-form.ts';

/** What to tell of a Twilio that answers the published example of a token, which no provider can store; else undefined. */
export function exampleToken(history: History): string | undefined {
  const given = history.succeeded('create', 'promote').map((it) => secretGiven(it, authToken));
  if (!given.some((it) => it?.length === EXAMPLE_LENGTH)) return undefined;
  return 'Twilio, or its mock, answers the published example of a token, which has 33 characters, and a provider takes 32: no rotation can reach it';
}
