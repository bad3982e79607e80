import { knowingTokens, type TokenCall, withPassword } from '../reference/testing/knowing-tokens.ts';
import { changingSuccess, type Mutant, withFields } from './mutant.ts';

const id = 'promote-returns-the-secondary';

export const promoteReturnsTheSecondaryMutants: readonly Mutant[] = [
  {
    id: `${id}/missing`,
    breaks: 'promotes without saying which token is primary now',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) => withFields(answer, { auth_token: undefined })),
  },
  {
    id: `${id}/missing/other-name`,
    breaks: 'answers a promotion with the token under the name of a secondary one',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) => {
      const token: unknown = Object(answer.json).auth_token;
      return withFields(answer, { auth_token: null, secondary_auth_token: token });
    }),
  },
  {
    id: `${id}/former-token`,
    breaks: 'answers a promotion with the token that it replaces',
    wrap: promoting(({ known }) => known.primary),
  },
  {
    id: `${id}/former-token/second-rotation`,
    breaks: 'answers the second promotion with the very first token',
    wrap: promoting(({ known }) => known.retired[0]),
  },
  {
    id: `${id}/other-token`,
    breaks: 'answers a promotion with a token of its own, which works too',
    wrap(healthy) {
      const third = '3c'.repeat(16);
      return knowingTokens(async (call) => {
        const { request, operationId, password, known } = call;
        const isThird = password === third && known.primary !== undefined;
        const answer = await call.healthy(isThird ? withPassword(request, known.primary) : request);
        const isPromotion = operationId === 'UpdateAuthTokenPromotion' && answer.status === 200;
        return isPromotion ? withFields(answer, { auth_token: third }) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/other-token/upper-case`,
    breaks: 'answers a promotion with the token in upper case',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) =>
      withFields(answer, { auth_token: String(Object(answer.json).auth_token).toUpperCase() }),
    ),
  },
];

function promoting(answered: (call: TokenCall) => string | undefined): Mutant['wrap'] {
  return knowingTokens(async (call) => {
    const answer = await call.healthy(call.request);
    const token = answered(call);
    const isPromotion = call.operationId === 'UpdateAuthTokenPromotion' && answer.status === 200;
    return isPromotion && token !== undefined ? withFields(answer, { auth_token: token }) : answer;
  });
}
