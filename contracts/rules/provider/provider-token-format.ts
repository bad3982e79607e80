import { type Answered, type Exchange, isAnswered, isBusy, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { isUpdate } from '../../evidence/provider-checks.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, NO_CONTROL, updatesWith } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';

export const providerTokenFormat: Rule = {
  id: 'provider-token-format',
  title: 'A provider refuses what is not 32 lower-case hexadecimal digits',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Body'),
  scenario: 'stored-token',
  covers: ['update'],
  covering: (it) => isUpdate(it) && isRefusal(it),
  branches: ['accepted', 'server-error'],

  judge(history) {
    const [control] = acceptedUpdates(history);
    if (control === undefined) return inconclusive(NO_CONTROL);
    const malformed = updatesWith(history, 'malformed-token', 'missing-field').filter(isAnswered);
    return judgeEach(
      malformed.filter((it) => !isBusy(it)),
      judgeMalformed,
      control,
    );
  },
};

function judgeMalformed(update: Answered): Broken | undefined {
  const { status } = update.outcome;
  const expected = 'a token of another form is refused with a status from 400 to 499';
  const observed = `${requestInWords(update)}${formOf(update)} was answered with ${status}`;
  if (isSuccess(update)) return broken('accepted', { expected, observed }, update);
  return status >= 500 ? broken('server-error', { expected, observed }, update) : undefined;
}

function formOf({ variation }: Exchange): string {
  return variation?.kind === 'malformed-token' ? ` (${variation.how})` : '';
}
