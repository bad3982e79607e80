import { impersonating, type Mutant, refusal } from './mutant.ts';

const id = 'unknown-account-refused';

export const unknownAccountRefusedMutants: readonly Mutant[] = [
  { id: `${id}/accepted/list`, breaks: 'serves ListGetKeys by an unknown account', wrap: lettingIn('ListGetKeys') },
  {
    id: `${id}/accepted/fetch`,
    breaks: 'serves FetchCredentialPublicKey by an unknown account',
    wrap: lettingIn('FetchCredentialPublicKey'),
  },
  {
    id: `${id}/accepted/creation`,
    breaks: 'serves CreateCredentialAws by an unknown account',
    wrap: lettingIn('CreateCredentialAws'),
  },
  {
    id: `${id}/accepted/token`,
    breaks: 'serves CreateSecondaryAuthToken by an unknown account',
    wrap: lettingIn('CreateSecondaryAuthToken'),
  },
  {
    id: `${id}/changed/creation`,
    breaks: 'does CreateCredentialPublicKey before it refuses it by an unknown account',
    wrap: doingInSecret('CreateCredentialPublicKey'),
  },
  {
    id: `${id}/changed/rename`,
    breaks: 'does UpdateKey before it refuses it by an unknown account',
    wrap: doingInSecret('UpdateKey'),
  },
  {
    id: `${id}/changed/deletion`,
    breaks: 'does DeleteCredentialAws before it refuses it by an unknown account',
    wrap: doingInSecret('DeleteCredentialAws'),
  },
  {
    id: `${id}/changed/promotion`,
    breaks: 'does UpdateAuthTokenPromotion before it refuses it by an unknown account',
    wrap: doingInSecret('UpdateAuthTokenPromotion'),
  },
  {
    id: `${id}/other-status/list`,
    breaks: 'answers ListCredentialAws by an unknown account with 404',
    wrap: answering('ListCredentialAws', 404),
  },
  {
    id: `${id}/other-status/rename`,
    breaks: 'answers UpdateCredentialPublicKey by an unknown account with 404',
    wrap: answering('UpdateCredentialPublicKey', 404),
  },
  {
    id: `${id}/other-status/token-deletion`,
    breaks: 'answers DeleteSecondaryAuthToken by an unknown account with 404',
    wrap: answering('DeleteSecondaryAuthToken', 404),
  },
];

type OperationId = Parameters<typeof impersonating>[0][number];

function lettingIn(operationId: OperationId): Mutant['wrap'] {
  return impersonating([operationId], (call, { healthy, asOwner, senderOf }) =>
    senderOf(call.request) === 'unknown-account' ? asOwner(call.request) : healthy(call.request),
  );
}

function doingInSecret(operationId: OperationId): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, asOwner, senderOf }) => {
    const denial = await healthy(call.request);
    if (senderOf(call.request) === 'unknown-account') await asOwner(call.request);
    return denial;
  });
}

function answering(operationId: OperationId, status: number): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, senderOf }) =>
    senderOf(call.request) === 'unknown-account' ? refusal(status, 20404) : healthy(call.request),
  );
}
