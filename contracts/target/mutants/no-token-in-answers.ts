import { basicCredentials } from '../reference/access/basic-credentials.ts';
import type { IncomingRequest } from '../reference/respond.ts';
import { knowingTokens } from '../reference/testing/knowing-tokens.ts';
import { changingSuccess, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'no-token-in-answers';

export const noTokenInAnswersMutants: readonly Mutant[] = [
  {
    id: `${id}/shown/debug`,
    breaks: 'shows the Authorization header with a public key that was updated',
    wrap: changingSuccess(['UpdateCredentialPublicKey'], (answer, { request }) =>
      withFields(answer, { debug: { headers: request.headers } }),
    ),
  },
  {
    id: `${id}/shown/list`,
    breaks: 'lists the second key with the token of its account',
    wrap: changingSuccess(['ListGetKeys'], (answer, { request }) =>
      withItems(answer, (it, index) => (index === 1 ? { ...it, auth_token: passwordOf(request) } : it)),
    ),
  },
  {
    id: `${id}/shown/url`,
    breaks: 'has the token in the address of a new AWS credential, URL-encoded',
    wrap: changingSuccess(['CreateCredentialAws'], (answer, { request }) =>
      withFields(answer, { url: `https://${basicText(request)}@accounts.twilio.com/v1/Credentials/AWS` }),
    ),
  },
  {
    id: `${id}/shown/primary-at-creation`,
    breaks: 'shows the primary token when it makes a secondary one',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer, { request }) =>
      withFields(answer, { auth_token: passwordOf(request) }),
    ),
  },
  {
    id: `${id}/shown/old-token`,
    breaks: 'shows the very first token at the second promotion',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      const isSecond = operationId === 'UpdateAuthTokenPromotion' && answer.status === 200 && known.retired.length > 0;
      return isSecond ? withFields(answer, { history: known.retired.map((it) => it.toUpperCase()) }) : answer;
    }),
  },
];

function passwordOf(request: IncomingRequest): string | undefined {
  return basicCredentials(request.headers.authorization)?.password;
}

function basicText(request: IncomingRequest): string {
  const { username = '', password = '' } = basicCredentials(request.headers.authorization) ?? {};
  return `${username}:${encodeURIComponent(password)}`;
}
