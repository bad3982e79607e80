import { basicCredentials } from '../reference/access/basic-credentials.ts';
import type { IncomingRequest, Respond } from '../reference/respond.ts';
import { impersonating, type Mutant, refusal } from './mutant.ts';

const id = 'wrong-token-refused';

export const wrongTokenRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/list`,
    breaks: 'serves ListCredentialPublicKey with a wrong token',
    wrap: lettingIn('ListCredentialPublicKey'),
  },
  {
    id: `${id}/accepted/fetch`,
    breaks: 'serves FetchCredentialAws with a wrong token',
    wrap: lettingIn('FetchCredentialAws'),
  },
  { id: `${id}/accepted/update`, breaks: 'serves UpdateKey with a wrong token', wrap: lettingIn('UpdateKey') },
  {
    id: `${id}/accepted/deletion`,
    breaks: 'serves DeleteCredentialPublicKey with a wrong token',
    wrap: lettingIn('DeleteCredentialPublicKey'),
  },
  {
    id: `${id}/accepted/promotion`,
    breaks: 'serves UpdateAuthTokenPromotion with a wrong token',
    wrap: lettingIn('UpdateAuthTokenPromotion'),
  },
  {
    id: `${id}/accepted/any-account's`,
    breaks: 'takes the token of any account for each of them where a public key is fetched',
    wrap: takingAnyToken,
  },
  {
    id: `${id}/changed/creation`,
    breaks: 'does CreateNewKey before it refuses it with a wrong token',
    wrap: doingInSecret('CreateNewKey'),
  },
  {
    id: `${id}/changed/rename`,
    breaks: 'does UpdateCredentialAws before it refuses it with a wrong token',
    wrap: doingInSecret('UpdateCredentialAws'),
  },
  {
    id: `${id}/changed/deletion`,
    breaks: 'does DeleteCredentialAws before it refuses it with a wrong token',
    wrap: doingInSecret('DeleteCredentialAws'),
  },
  {
    id: `${id}/changed/token-deletion`,
    breaks: 'does DeleteSecondaryAuthToken before it refuses it with a wrong token',
    wrap: doingInSecret('DeleteSecondaryAuthToken'),
  },
  {
    id: `${id}/other-status/deletion`,
    breaks: 'answers DeleteKey with a wrong token with 404',
    wrap: answering('DeleteKey', 404),
  },
  {
    id: `${id}/other-status/list`,
    breaks: 'answers ListGetKeys with a wrong token with 400',
    wrap: answering('ListGetKeys', 400),
  },
  {
    id: `${id}/other-status/token`,
    breaks: 'answers CreateSecondaryAuthToken with a wrong token with 409',
    wrap: answering('CreateSecondaryAuthToken', 409),
  },
];

type OperationId = Parameters<typeof impersonating>[0][number];

function lettingIn(operationId: OperationId): Mutant['wrap'] {
  return impersonating([operationId], (call, { healthy, asOwner, senderOf }) =>
    senderOf(call.request) === 'wrong-token' ? asOwner(call.request) : healthy(call.request),
  );
}

function takingAnyToken(healthy: Respond): Respond {
  const passwords = new Set<string | undefined>();
  const serve = impersonating(['FetchCredentialPublicKey'], (call, { healthy: server, asOwner, senderOf }) => {
    const isOthers = senderOf(call.request) === 'wrong-token' && passwords.has(passwordOf(call.request));
    return isOthers ? asOwner(call.request) : server(call.request);
  })(healthy);
  return async (request) => {
    const answer = await serve(request);
    if (answer.status < 300) passwords.add(passwordOf(request));
    return answer;
  };
}

function passwordOf({ headers }: IncomingRequest): string | undefined {
  return basicCredentials(headers['authorization'])?.password;
}

function doingInSecret(operationId: OperationId): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, asOwner, senderOf }) => {
    const denial = await healthy(call.request);
    if (senderOf(call.request) === 'wrong-token') await asOwner(call.request);
    return denial;
  });
}

function answering(operationId: OperationId, status: number): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, senderOf }) =>
    senderOf(call.request) === 'wrong-token' ? refusal(status, 20404) : healthy(call.request),
  );
}
