import { randomBytes } from 'node:crypto';
import { handling, impersonating, type Mutant, refusal, withFields } from './mutant.ts';

const id = 'api-key-authenticates';

export const apiKeyAuthenticatesMutants: readonly Mutant[] = [
  {
    id: `${id}/refused/tokens-only`,
    breaks: 'takes nothing but tokens',
    wrap: impersonating(['ListCredentialAws', 'ListGetKeys'], async (call, { healthy, senderOf }) =>
      senderOf(call.request) === 'key' ? refusal(401, 20003) : healthy(call.request),
    ),
  },
  {
    id: `${id}/refused/other-secret`,
    breaks: 'shows another secret than the one that it keeps',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      const answer = await healthy(call.request);
      return answer.status === 201 ? withFields(answer, { secret: randomBytes(16).toString('hex') }) : answer;
    }),
  },
];
