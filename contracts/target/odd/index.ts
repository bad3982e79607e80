import type { OddAnswer } from './odd-answer.ts';
import { oddBodies } from './odd-bodies.ts';
import { oddErrors } from './odd-errors.ts';
import { oddLists } from './odd-lists.ts';

/** Everything that a client library is put to beside the ordinary, each with the rule that judges it. */
export const oddAnswers: readonly OddAnswer[] = [...oddBodies, ...oddErrors, ...oddLists];
