import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingSuccess, handling, type Mutant } from './mutant.ts';

const id = 'documented-status';

export const documentedStatusMutants: readonly Mutant[] = [
  withStatus('other-success/created-as-200', 'CreateCredentialPublicKey', 200),
  withStatus('other-success/deleted-as-200', 'DeleteKey', 200),
  withStatus('other-success/secondary-as-200', 'CreateSecondaryAuthToken', 200),
  withStatus('other-success/promoted-as-201', 'UpdateAuthTokenPromotion', 201),
  withStatus('other-success/updated-as-202', 'UpdateCredentialAws', 202),
  withStatus('other-success/provider-as-202', 'UpdateTwilioProviderAuthToken', 202),
  {
    id: `${id}/other-success/second-page`,
    breaks: 'answers 206 to every page but the first',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) =>
      query.has('PageToken') ? { ...answer, status: 206 } : answer,
    ),
  },
  {
    id: `${id}/redirected/list`,
    breaks: 'sends the list of AWS credentials to an address with a slash',
    wrap: handling(['ListCredentialAws'], async ({ request }) => redirect(`${request.target}/`)),
  },
  {
    id: `${id}/redirected/after-creation`,
    breaks: 'answers the creation of a key with a redirection to the key',
    wrap: changingSuccess(['CreateNewKey'], () => redirect('/v1/Keys')),
  },
  refusing('refused/promotion', 'UpdateAuthTokenPromotion', 409),
  refusing('refused/deletion', 'DeleteCredentialPublicKey', 405),
  refusing('refused/update-fails', 'UpdateKey', 500),
  refusing('refused/secondary-fails', 'CreateSecondaryAuthToken', 502),
  {
    id: `${id}/refused/after-update`,
    breaks: 'does not find a key that was updated before',
    wrap(healthy) {
      const updated = new Set<string | undefined>();
      return handling(['UpdateKey', 'FetchKey'], async ({ operationId, parameters, request }) => {
        if (operationId === 'FetchKey' && updated.has(parameters.Sid)) return refusal(404);
        if (operationId === 'UpdateKey') updated.add(parameters.Sid);
        return healthy(request);
      })(healthy);
    },
  },
  {
    id: `${id}/refused/non-ascii-name`,
    breaks: 'refuses names that are not ASCII',
    wrap: handling(['CreateCredentialAws'], async ({ form, request }, healthy) =>
      /[^\x20-\x7E]/.test(form.get('FriendlyName') ?? '') ? refusal(400) : healthy(request),
    ),
  },
  {
    id: `${id}/refused/second-page`,
    breaks: 'refuses the page tokens that it gave',
    wrap: handling(['ListCredentialPublicKey'], async ({ query, request }, healthy) =>
      query.has('PageToken') ? refusal(400) : healthy(request),
    ),
  },
  {
    id: `${id}/refused/restricted-keys`,
    breaks: 'refuses every restricted key',
    wrap: handling(['CreateNewKey'], async ({ form, request }, healthy) =>
      form.has('KeyType') ? refusal(400) : healthy(request),
    ),
  },
];

function withStatus(name: string, operationId: OperationId, status: number): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `answers ${operationId} with ${status}`,
    wrap: changingSuccess([operationId], (answer) => ({ ...answer, status })),
  };
}

function refusing(name: string, operationId: OperationId, status: number): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `answers ${operationId} with ${status}, whatever is asked`,
    wrap: changingSuccess([operationId], () => refusal(status)),
  };
}

function redirect(location: string): OutgoingAnswer {
  return { status: 307, headers: { Location: location } };
}

function refusal(status: number): OutgoingAnswer {
  const code = 20001;
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, headers: { 'Content-Type': 'application/json' }, json: { code, message: 'No', more_info, status } };
}
