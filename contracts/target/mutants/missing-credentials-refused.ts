import { impersonating, type Mutant, refusal } from './mutant.ts';

const id = 'missing-credentials-refused';

export const missingCredentialsRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/list`,
    breaks: 'serves ListCredentialAws without credentials',
    wrap: lettingIn('ListCredentialAws'),
  },
  { id: `${id}/accepted/fetch`, breaks: 'serves FetchKey without credentials', wrap: lettingIn('FetchKey') },
  {
    id: `${id}/accepted/create`,
    breaks: 'serves CreateCredentialPublicKey without credentials',
    wrap: lettingIn('CreateCredentialPublicKey'),
  },
  {
    id: `${id}/accepted/update`,
    breaks: 'serves UpdateCredentialAws without credentials',
    wrap: lettingIn('UpdateCredentialAws'),
  },
  {
    id: `${id}/accepted/token`,
    breaks: 'serves CreateSecondaryAuthToken without credentials',
    wrap: lettingIn('CreateSecondaryAuthToken'),
  },
  {
    id: `${id}/accepted/token-deletion`,
    breaks: 'serves DeleteSecondaryAuthToken without credentials',
    wrap: lettingIn('DeleteSecondaryAuthToken'),
  },
  {
    id: `${id}/changed/rename`,
    breaks: 'does UpdateCredentialPublicKey before it refuses it without credentials',
    wrap: doingInSecret('UpdateCredentialPublicKey'),
  },
  {
    id: `${id}/changed/deletion`,
    breaks: 'does DeleteKey before it refuses it without credentials',
    wrap: doingInSecret('DeleteKey'),
  },
  {
    id: `${id}/changed/creation`,
    breaks: 'does CreateCredentialAws before it refuses it without credentials',
    wrap: doingInSecret('CreateCredentialAws'),
  },
  {
    id: `${id}/changed/token`,
    breaks: 'does CreateSecondaryAuthToken before it refuses it without credentials',
    wrap: doingInSecret('CreateSecondaryAuthToken'),
  },
  {
    id: `${id}/changed/promotion`,
    breaks: 'does UpdateAuthTokenPromotion before it refuses it without credentials',
    wrap: doingInSecret('UpdateAuthTokenPromotion'),
  },
  {
    id: `${id}/other-status/fetch`,
    breaks: 'answers FetchKey without credentials with 404',
    wrap: answering('FetchKey', 404),
  },
  {
    id: `${id}/other-status/creation`,
    breaks: 'answers CreateCredentialPublicKey without credentials with 400',
    wrap: answering('CreateCredentialPublicKey', 400),
  },
  {
    id: `${id}/other-status/list`,
    breaks: 'answers ListCredentialAws without credentials with 302',
    wrap: answering('ListCredentialAws', 302),
  },
  {
    id: `${id}/other-status/promotion`,
    breaks: 'answers UpdateAuthTokenPromotion without credentials with 404',
    wrap: answering('UpdateAuthTokenPromotion', 404),
  },
];

type OperationId = Parameters<typeof impersonating>[0][number];

function lettingIn(operationId: OperationId): Mutant['wrap'] {
  return impersonating([operationId], (call, { healthy, asOwner, senderOf }) =>
    senderOf(call.request) === 'nobody' ? asOwner(call.request) : healthy(call.request),
  );
}

function doingInSecret(operationId: OperationId): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, asOwner, senderOf }) => {
    const denial = await healthy(call.request);
    if (senderOf(call.request) === 'nobody') await asOwner(call.request);
    return denial;
  });
}

function answering(operationId: OperationId, status: number): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, senderOf }) =>
    senderOf(call.request) === 'nobody' ? refusal(status, 20404) : healthy(call.request),
  );
}
