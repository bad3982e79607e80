import { changingSuccess, fieldsOf, type Mutant, withFields, withItems, withMeta } from './mutant.ts';

const id = 'body-matches-schema';

export const bodyMatchesSchemaMutants: readonly Mutant[] = [
  {
    id: `${id}/empty/update`,
    breaks: 'answers an update without a body',
    wrap: changingSuccess(['UpdateCredentialPublicKey'], ({ status, headers }) => ({ status, headers })),
  },
  {
    id: `${id}/empty/promotion`,
    breaks: 'answers a promotion without a body',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], ({ status, headers }) => ({ status, headers })),
  },
  {
    id: `${id}/not-json/fetch`,
    breaks: 'answers a fetch with a form',
    wrap: changingSuccess(['FetchKey'], (answer) => ({ ...answer, text: 'sid=SK&friendly_name=x' })),
  },
  {
    id: `${id}/not-json/cut-list`,
    breaks: 'leaves out the last character of a list',
    wrap: changingSuccess(['ListCredentialAws'], (answer) => ({
      ...answer,
      text: JSON.stringify(answer.json).slice(0, -1),
    })),
  },
  {
    id: `${id}/invalid-field/wrapped`,
    breaks: 'puts the token into a list of one',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) => ({ ...answer, json: [answer.json] })),
  },
  {
    id: `${id}/invalid-field/long-sid`,
    breaks: 'gives SIDs that are a character too long',
    wrap: changingSuccess(['CreateNewKey'], (answer) =>
      withFields(answer, { sid: `${String(fieldsOf(answer).sid)}0` }),
    ),
  },
  {
    id: `${id}/invalid-field/policy-as-text`,
    breaks: 'shows the policy as JSON text',
    wrap: changingSuccess(['FetchKey'], (answer) => {
      const { policy } = fieldsOf(answer);
      return policy === null ? answer : withFields(answer, { policy: JSON.stringify(policy) });
    }),
  },
  {
    id: `${id}/invalid-field/relative-url`,
    breaks: 'gives a relative url in the answer to an update',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer, { request }) =>
      withFields(answer, { url: request.target }),
    ),
  },
  {
    id: `${id}/invalid-field/provider-number`,
    breaks: 'counts the numbers of a provider in words',
    wrap: changingSuccess(['GetTwilioProvider'], (answer) => withFields(answer, { phoneNumberCount: 'none' })),
  },
  {
    id: `${id}/invalid-item/null-flags`,
    breaks: 'has null for the flags of the second item',
    wrap: changingSuccess(['ListGetKeys'], (answer) =>
      withItems(answer, (item, index) => (index === 1 ? { ...item, flags: null } : item)),
    ),
  },
  {
    id: `${id}/invalid-item/second-page`,
    breaks: 'lists bare SIDs on every page but the first',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer, { query }) =>
      query.has('PageToken') ? withItems(answer, (item) => item.sid) : answer,
    ),
  },
  {
    id: `${id}/invalid-meta/page-as-text`,
    breaks: 'has the page size as it was sent, as a text',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) =>
      query.has('PageSize') ? withMeta(answer, { page_size: query.get('PageSize') }) : answer,
    ),
  },
  {
    id: `${id}/invalid-meta/relative-next-page`,
    breaks: 'gives relative addresses of pages',
    wrap: changingSuccess(['ListGetKeys'], (answer) => withMeta(answer, { first_page_url: '/v1/Keys?Page=0' })),
  },
];
