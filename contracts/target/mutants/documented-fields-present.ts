import type { OperationId } from '../reference/operations.ts';
import { changingSuccess, fieldsOf, type Mutant, withFields, withItems, withMeta } from './mutant.ts';

const id = 'documented-fields-present';

export const documentedFieldsPresentMutants: readonly Mutant[] = [
  without('absent/date-updated-in-update', 'UpdateKey', 'date_updated'),
  without('absent/account-of-promotion', 'UpdateAuthTokenPromotion', 'account_sid'),
  without('absent/secondary-url', 'CreateSecondaryAuthToken', 'url'),
  without('absent/provider-id', 'UpdateTwilioProviderAuthToken', 'id'),
  without('absent/secret', 'CreateNewKey', 'secret'),
  {
    id: `${id}/absent/flags-of-restricted-keys`,
    breaks: 'lists restricted keys without flags',
    wrap: changingSuccess(['ListGetKeys'], (answer) =>
      withItems(answer, (item) => (String(item.flags).includes('restricted') ? { ...item, flags: undefined } : item)),
    ),
  },
  {
    id: `${id}/absent/url-on-second-page`,
    breaks: 'lists without url on every page but the first',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) =>
      query.has('PageToken') ? withItems(answer, (item) => ({ ...item, url: undefined })) : answer,
    ),
  },
  {
    id: `${id}/absent/first-page-of-meta`,
    breaks: 'has no address of the first page',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) => withMeta(answer, { first_page_url: undefined })),
  },
  {
    id: `${id}/null/account-in-list`,
    breaks: 'has null for the account of listed credentials',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) =>
      withItems(answer, (item) => ({ ...item, account_sid: null })),
    ),
  },
  {
    id: `${id}/null/date-after-update`,
    breaks: 'has null for the date of an update until the next fetch',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer) => withFields(answer, { date_updated: null })),
  },
  {
    id: `${id}/null/key-of-meta`,
    breaks: 'has null for the name of the list',
    wrap: changingSuccess(['ListGetKeys'], (answer) => withMeta(answer, { key: null })),
  },
  {
    id: `${id}/withheld/name-in-list`,
    breaks: 'lists without names',
    wrap: changingSuccess(['ListCredentialAws'], (answer) =>
      withItems(answer, (item) => ({ ...item, friendly_name: undefined })),
    ),
  },
  {
    id: `${id}/withheld/policy-of-new-key`,
    breaks: 'shows the policy of a key from the first fetch on',
    wrap: changingSuccess(['CreateNewKey'], (answer) => withFields(answer, { policy: undefined })),
  },
  {
    id: `${id}/withheld/long-names`,
    breaks: 'has no name of 64 characters in the answer to a fetch',
    wrap: changingSuccess(['FetchCredentialPublicKey'], (answer) =>
      String(fieldsOf(answer).friendly_name).length < 64 ? answer : withFields(answer, { friendly_name: undefined }),
    ),
  },
];

function without(name: string, operationId: OperationId, field: string): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `has no ${field} in the answer to ${operationId}`,
    wrap: changingSuccess([operationId], (answer) => withFields(answer, { [field]: undefined })),
  };
}
