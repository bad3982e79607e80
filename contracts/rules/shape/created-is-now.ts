import { header } from '../../evidence/answers.ts';
import type { Documented } from '../../evidence/documented.ts';
import { shownIn } from '../../evidence/shown.ts';
import { dateInWords, secondOf } from '../date-fields.ts';
import { broken, holds } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const createdIsNow: Rule = {
  id: 'created-is-now',
  title: 'A new resource was created within five minutes of the Date of the answer',
  level: 'SHOULD',
  profile: 'shape',
  sources: citeProperty(
    'date_created',
    'accounts.v1.secondary_auth_token',
    'accounts.v1.credential.credential_aws',
    'accounts.v1.credential.credential_public_key',
    'iam.v1.new_key',
  ),
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
      const finding = {
        expected: 'date_created in the create answer is within five minutes of its Date header',
        observed: `it is ${dateInWords(created)}, and the header says ${dateInWords(answered)}`,
      };
      if (skew < -CLOCK_SKEW_SECONDS) return broken('in-the-past', finding, shown.exchange);
      if (skew > CLOCK_SKEW_SECONDS) return broken('in-the-future', finding, shown.exchange);
      judged.push(shown.exchange);
    }
    return holds(judged);
  },
};

const CLOCK_SKEW_SECONDS = 300;

function answeredAt(exchange: Documented): number | undefined {
  const ms = Date.parse(header(exchange, 'date') ?? '');
  return Number.isNaN(ms) ? undefined : ms / 1000;
}
