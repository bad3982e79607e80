import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import { LONGEST_NAME } from '../../evidence/limits.ts';
import { formField } from '../../evidence/requests.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const longNameRefused: Rule = {
  id: 'long-name-refused',
  title: 'A friendly name of more than 64 characters is refused',
  level: 'SHOULD',
  profile: 'input',
  sources: [
    ...cite('live-observation', 'test 29', ...collections),
    ...citeForm(collections, 'create', 'properties/FriendlyName'),
    ...citeForm(collections, 'update', 'properties/FriendlyName'),
  ],
  scenario: 'inputs',
  covers: ['create', 'update'],
  covering: isRefusalOfInput,
  branches: ['accepted', 'changed'],

  judge(history) {
    return judgeWrongInput(history, {
      isWrong: (it) => lengthOf(it) > LONGEST_NAME,
      refusedWith: '400 or 422',
      fault: (it) => `with a FriendlyName of ${lengthOf(it)} characters`,
    });
  },
};

const characters = new Intl.Segmenter('en');

// Counted as a reader counts, which is the lowest of all counts: no document says what a character is.
function lengthOf(exchange: Exchange): number {
  const { step, variation } = exchange;
  const isOnlyFault = variation === undefined || variation.kind === 'long-name';
  if (!isOnlyFault || (step !== 'create' && step !== 'update')) return 0;
  const name = formField(exchange, 'FriendlyName') ?? '';
  // A reader counts no more characters than the text has code units.
  return name.length <= LONGEST_NAME ? name.length : [...characters.segment(name)].length;
}
