import { authToken } from '../../../specs/catalogue.ts';
import { header } from '../../evidence/answers.ts';
import type { Documented } from '../../evidence/documented.ts';
import { shownIn } from '../../evidence/shown.ts';
import { citeDate, secondOf } from '../date-fields.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const createdIsNow: Rule = {
  id: 'created-is-now',
  title: 'A new resource was created within five minutes of the Date of the answer',
  level: 'SHOULD',
  profile: 'shape',
  sources: [
    ...citeDate('date_created').filter(({ at }) => !at?.includes('get_keys')),
    ...cite(
      'accounts-v1-openapi',
      '#/components/schemas/accounts.v1.secondary_auth_token/properties/date_created',
      authToken,
    ),
  ],
  scenario: 'lifecycle',
  covers: ['create'],
  branches: ['in-the-past', 'in-the-future'],

  judge(history, resource) {
    const judged: Documented[] = [];
    for (const shown of shownIn(history).filter((it) => it.exchange.step === 'create')) {
      const created = secondOf(shown, 'date_created', resource);
      const answered = answeredAt(shown.exchange);
      if (created === undefined || answered === undefined) continue;
      const skew = created - answered;
      const texts = {
        expected: 'date_created is within five minutes of the Date header',
        observed: `it is ${Math.abs(skew)} s ${skew < 0 ? 'before' : 'after'} it`,
      };
      if (skew < -CLOCK_SKEW_SECONDS) return broken('in-the-past', texts, shown.exchange);
      if (skew > CLOCK_SKEW_SECONDS) return broken('in-the-future', texts, shown.exchange);
      judged.push(shown.exchange);
    }
    return holds(...judged);
  },
};

const CLOCK_SKEW_SECONDS = 300;

function answeredAt(exchange: Documented): number | undefined {
  const ms = Date.parse(header(exchange, 'date') ?? '');
  return Number.isNaN(ms) ? undefined : ms / 1000;
}
