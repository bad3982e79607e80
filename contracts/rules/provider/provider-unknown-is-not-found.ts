import { providerToken } from '../../../specs/catalogue.ts';
import { type Answered, isBusy, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';

export const providerUnknownIsNotFound: Rule = {
  id: 'provider-unknown-is-not-found',
  title: 'A provider that does not exist is not found',
  level: 'MUST',
  profile: 'provider',
  sources: [
    ...cite('provider-update-auth-token', 'Path Parameters', providerToken),
    ...citeOperations([providerToken]),
  ],
  scenario: 'stored-token',
  covers: ['fetch', 'update'],
  covering: isRefusal,
  branches: ['found', 'other-status'],

  judge(history) {
    const control = history.succeeded('fetch').find((it) => it.variation === undefined);
    if (control === undefined) return inconclusive('no provider that exists was shown');
    const unknown = history.answered('fetch', 'update').filter((it) => isUnknown(it) && !isBusy(it));
    return judgeEach(unknown, judgeUnknown, control);
  },
};

function isUnknown({ variation }: Answered): boolean {
  return variation?.kind === 'unknown-sid' || variation?.kind === 'malformed-sid';
}

function judgeUnknown(exchange: Answered): Broken | undefined {
  const { status } = exchange.outcome;
  const isMalformed = exchange.variation?.kind === 'malformed-sid';
  const expected = isMalformed
    ? 'an id that is no UUID is refused'
    : 'an id that nobody has is answered with 404, or with 403';
  const observed = `${requestInWords(exchange)} was answered with ${status}`;
  if (isSuccess(exchange)) return broken('found', { expected, observed }, exchange);
  // One that tells nobody whether an id exists answers 403.
  const isRight = isMalformed ? isRefusal(exchange) : status === 404 || status === 403;
  return isRight ? undefined : broken('other-status', { expected, observed }, exchange);
}
