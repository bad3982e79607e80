import { providerToken } from '../../../specs/catalogue.ts';
import { type Answered, isBusy, isDenied, isSuccess } from '../../evidence/exchange.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';

export const providerNeedsBearer: Rule = {
  id: 'provider-needs-bearer',
  title: 'A provider is shown and changed with its bearer token only',
  level: 'MUST',
  profile: 'provider',
  sources: [...citeOperations([providerToken]), ...cite('rfc-6750', 'section 3.1', providerToken)],
  scenario: 'stored-token',
  covers: ['fetch', 'update'],
  covering: isDenied,
  branches: ['accepted', 'other-status'],

  judge(history) {
    const intrusions = history.answered('fetch', 'update').filter(isIntrusion);
    const judged = intrusions.filter((it) => !isBusy(it) && controlOf(history.succeeded(it.step), it));
    if (judged.length === 0)
      return inconclusive('no request was accepted with the bearer token that was refused without');
    return judgeEach(judged, judgeIntrusion);
  },
};

function isIntrusion({ actor }: Answered): boolean {
  return actor === 'nobody' || actor === 'wrong-token';
}

function controlOf(accepted: readonly Answered[], intrusion: Answered): Answered | undefined {
  return accepted.find((it) => it.actor === 'owner' && it.request.url === intrusion.request.url);
}

function judgeIntrusion(exchange: Answered): Broken | undefined {
  const expected = 'it is refused with 401, or with 403';
  const observed = `${requestInWords(exchange)} was answered with ${exchange.outcome.status}`;
  if (isSuccess(exchange)) return broken('accepted', { expected, observed }, exchange);
  return isDenied(exchange) ? undefined : broken('other-status', { expected, observed }, exchange);
}
