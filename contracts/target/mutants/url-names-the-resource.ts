import { changingSuccess, fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'url-names-the-resource';

export const urlNamesTheResourceMutants: readonly Mutant[] = [
  {
    id: `${id}/not-absolute/creation`,
    breaks: 'gives a path instead of an address in the answer to a creation',
    wrap: changingSuccess(['CreateCredentialPublicKey'], (answer) =>
      withFields(answer, { url: new URL(String(fieldsOf(answer).url)).pathname }),
    ),
  },
  {
    id: `${id}/not-absolute/second-page`,
    breaks: 'gives addresses without a scheme on every page but the first',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) =>
      query.has('PageToken')
        ? withItems(answer, (item) => ({ ...item, url: String(item.url).replace(/^https?:/, '') }))
        : answer,
    ),
  },
  {
    id: `${id}/other-host/secondary`,
    breaks: 'addresses a secondary token on the host of another API',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer, { request }) =>
      withFields(answer, { url: `https://api.twilio.com${request.target}` }),
    ),
  },
  {
    id: `${id}/other-host/after-update`,
    breaks: 'addresses a renamed credential on a machine inside',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer, { request }) =>
      withFields(answer, { url: `http://10.0.0.7:8080${request.target}` }),
    ),
  },
  {
    id: `${id}/other-path/same-for-all`,
    breaks: 'lists every public key with the address of the first',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) => {
      const { credentials } = fieldsOf(answer);
      const url: unknown = Array.isArray(credentials) ? credentials[0]?.url : undefined;
      return withItems(answer, (item) => ({ ...item, url }));
    }),
  },
  {
    id: `${id}/other-path/other-kind`,
    breaks: 'addresses a fetched AWS credential among the public keys',
    wrap: changingSuccess(['FetchCredentialAws'], (answer) =>
      withFields(answer, { url: String(fieldsOf(answer).url).replace('/AWS/', '/PublicKeys/') }),
    ),
  },
  {
    id: `${id}/other-path/promotion`,
    breaks: 'addresses a promoted token without the version of the API',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) =>
      withFields(answer, { url: 'https://accounts.twilio.com/AuthTokens/Promote' }),
    ),
  },
];
