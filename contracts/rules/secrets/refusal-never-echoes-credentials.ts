import { passwordSent } from '../../evidence/credentials.ts';
import { type Answered, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { revealedBy } from '../../evidence/revelations.ts';
import { passwordsIn } from '../../evidence/secret-fields.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import { leakPlace } from '../leak.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const refusalNeverEchoesCredentials: Rule = {
  id: 'refusal-never-echoes-credentials',
  title: 'No error answer shows the credentials of a request, right or wrong',
  level: 'MUST',
  profile: 'secrets',
  sources: cite('rfc-9110', '17.16.1, Confidentiality of Credentials', ...twilioResources),
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: isRefusal,
  branches: ['echoed', 'another-shown'],

  judge(history) {
    const control = history.succeeded().find((it) => it.actor === 'owner');
    // A fault's page can show credentials too, so that every answer but a success is judged.
    const errors = history.answered().filter((it) => !isSuccess(it));
    const secrets = new Set(passwordsIn(history));
    const judgement = judgeEach(
      errors,
      (it) => judgeError(it, revealedBy(history, it, { secrets })),
      ...(control ? [control] : []),
    );
    if (judgement.kind === 'holds' && control === undefined)
      return inconclusive('no request of the owner was accepted');
    return judgement;
  },
};

function judgeError(error: Answered, shown: readonly string[]): Broken | undefined {
  const [secret] = shown;
  if (secret === undefined) return undefined;
  const own = passwordSent(error);
  const expected = 'no error answer shows the token or the secret of a request, in any form';
  if (own === undefined || !shown.includes(own)) {
    const observed = `${leakPlace(error, secret)} shows that of another request`;
    return broken('another-shown', { expected, observed }, error);
  }
  return broken('echoed', { expected, observed: `${leakPlace(error, own)} shows the one that was sent` }, error);
}
