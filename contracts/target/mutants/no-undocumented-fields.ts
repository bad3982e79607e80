import { changingSuccess, type Mutant, withFields, withItems, withMeta } from './mutant.ts';

const id = 'no-undocumented-fields';

export const noUndocumentedFieldsMutants: readonly Mutant[] = [
  {
    id: `${id}/undocumented/flags-of-new-keys`,
    breaks: 'shows flags in the answer to a creation',
    wrap: changingSuccess(['CreateNewKey'], (answer) => withFields(answer, { flags: ['rest_api'] })),
  },
  {
    id: `${id}/undocumented/links-of-promotion`,
    breaks: 'has links in the answer to a promotion',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) => withFields(answer, { links: {} })),
  },
  {
    id: `${id}/undocumented/policy-in-list`,
    breaks: 'lists policies',
    wrap: changingSuccess(['ListGetKeys'], (answer) => withItems(answer, (item) => ({ ...item, policy: null }))),
  },
  {
    id: `${id}/undocumented/total`,
    breaks: 'counts the items, as the older API did',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) => withMeta(answer, { total: 5 })),
  },
  {
    id: `${id}/undocumented/second-page`,
    breaks: 'has a position in the items of every page but the first',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) =>
      query.has('PageToken') ? withItems(answer, (item, position) => ({ ...item, position })) : answer,
    ),
  },
  {
    id: `${id}/undocumented/provider`,
    breaks: 'shows the version of a provider',
    wrap: changingSuccess(['UpdateTwilioProviderAuthToken'], (answer) => withFields(answer, { version: 2 })),
  },
];
