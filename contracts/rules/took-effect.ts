import { effectOf } from '../evidence/effects.ts';
import type { Answered } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { answerInWords } from '../evidence/in-words.ts';
import { type Broken, broken } from './judgement.ts';

/** What is broken where a refused request took effect all the same; undefined where nothing shows that it did. */
export function tookEffect(history: History, refused: Answered, expected: string): Broken | undefined {
  const effect = effectOf(history, refused);
  return effect && brokenBy(effect, refused, expected);
}

/** The finding that an answer shows an effect of a refused request. */
export function brokenBy(effect: Answered, refused: Answered, expected: string): Broken {
  const observed = `it was answered with ${refused.outcome.status}, and yet it took effect, as ${answerInWords(effect)} shows`;
  return broken('changed', { expected, observed }, refused, effect);
}
