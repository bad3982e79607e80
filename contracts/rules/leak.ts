import type { Answered } from '../evidence/exchange.ts';
import { answerInWords } from '../evidence/in-words.ts';
import { headersAsText, revealedIn } from '../evidence/secrets.ts';

/** Where an answer shows a secret, in words that do not quote it. */
export function leakPlace(answer: Answered, secret: string): string {
  const place = revealedIn(headersAsText(answer.outcome.headers), secret) ? 'a header' : 'the body';
  return placeIn(answer, place);
}

/** A part of an answer, in words. */
export function placeIn(answer: Answered, part: string): string {
  return `${part} of ${answerInWords(answer)} with status ${answer.outcome.status}`;
}
