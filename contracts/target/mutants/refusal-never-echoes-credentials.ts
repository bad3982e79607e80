import { basicCredentials } from '../reference/access/basic-credentials.ts';
import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { type Call, changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'refusal-never-echoes-credentials';

export const refusalNeverEchoesCredentialsMutants: readonly Mutant[] = [
  {
    id: `${id}/echoed/wrong-token`,
    breaks: 'quotes a wrong token in the refusal of a list of keys',
    wrap: refusing(['ListGetKeys'], (answer, { request }) => {
      const { password } = basicCredentials(request.headers.authorization) ?? {};
      return withFields(answer, { message: `${password} is not the token of this account` });
    }),
  },
  {
    id: `${id}/echoed/header`,
    breaks: 'sends the credentials back in the challenge, in base64',
    wrap: refusing(['DeleteCredentialAws'], (answer, { request }) => ({
      ...answer,
      headers: { ...answer.headers, 'WWW-Authenticate': `Basic realm="${request.headers.authorization}"` },
    })),
  },
  {
    id: `${id}/echoed/right-token`,
    breaks: 'quotes the headers of a request for a public key that is not there',
    wrap: changingAnswers(['FetchCredentialPublicKey', 'UpdateCredentialPublicKey'], (answer, { request }) =>
      answer.status === 404 || answer.status === 400 ? withFields(answer, { details: request.headers }) : answer,
    ),
  },
  {
    id: `${id}/echoed/promotion`,
    breaks: 'quotes the token that a promotion is refused to',
    wrap: refusing(['UpdateAuthTokenPromotion'], (answer, { request }) => {
      const { password = '' } = basicCredentials(request.headers.authorization) ?? {};
      return withFields(answer, { details: { token: encodeURIComponent(password) } });
    }),
  },
  {
    id: `${id}/another-shown`,
    breaks: 'tells an intruder which token would have been right',
    wrap: telling(['FetchCredentialAws', 'CreateCredentialAws'], (token) => token),
  },
  {
    id: `${id}/another-shown/hint`,
    breaks: 'tells an intruder how the token begins that would have been right',
    wrap: telling(['FetchKey', 'ListGetKeys'], (token) => `${token.slice(0, 20)}...`),
  },
];

function telling(operationIds: readonly OperationId[], hint: (token: string) => string): Mutant['wrap'] {
  return (healthy) => {
    let last: string | undefined;
    return changingAnswers(operationIds, (answer, { request }) => {
      if (answer.status < 300) last = basicCredentials(request.headers.authorization)?.password;
      const expected = last === undefined ? undefined : hint(last);
      return answer.status === 401 && expected !== undefined ? withFields(answer, { details: { expected } }) : answer;
    })(healthy);
  };
}

function refusing(
  operationIds: readonly OperationId[],
  change: (answer: OutgoingAnswer, call: Call) => OutgoingAnswer,
): Mutant['wrap'] {
  return changingAnswers(operationIds, (answer, call) => (answer.status === 401 ? change(answer, call) : answer));
}
