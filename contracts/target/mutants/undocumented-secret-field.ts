import { changingSuccess, fieldsOf, type Mutant, withFields, withItems, withMeta } from './mutant.ts';

const id = 'undocumented-secret-field';

export const undocumentedSecretFieldMutants: readonly Mutant[] = [
  {
    id: `${id}/secret-name/own-secret-of-credential`,
    breaks: 'makes a secret for AWS credentials and shows it',
    wrap: changingSuccess(['FetchCredentialAws'], (answer) => withFields(answer, { signingKey: 'b7c1a9e2' })),
  },
  {
    id: `${id}/secret-name/password-in-list`,
    breaks: 'lists the second key with a password of its own',
    wrap: changingSuccess(['ListGetKeys'], (answer) =>
      withItems(answer, (item, index) => (index === 1 ? { ...item, api_password: 'hunter2' } : item)),
    ),
  },
  {
    id: `${id}/secret-name/nested`,
    breaks: 'shows a token inside an object, after an update',
    wrap: changingSuccess(['UpdateCredentialPublicKey'], (answer) =>
      withFields(answer, { debug: { session: [{ accessToken: 'e9' }] } }),
    ),
  },
  {
    id: `${id}/secret-name/meta`,
    breaks: 'has a secret in meta',
    wrap: changingSuccess(['ListCredentialAws'], (answer) => withMeta(answer, { shared_secret: 'x1' })),
  },
  {
    id: `${id}/secret-name/provider`,
    breaks: 'shows the stored token of a provider, all but four characters masked',
    wrap: changingSuccess(['GetTwilioProvider'], (answer) => withFields(answer, { authToken: '****ab12' })),
  },
  {
    id: `${id}/secret-value/stored-credentials`,
    breaks: 'echoes the AWS credentials in base64 under a harmless name',
    wrap: changingSuccess(['CreateCredentialAws'], (answer, { form }) =>
      withFields(answer, { fingerprint: Buffer.from(form.get('Credentials') ?? '').toString('base64') }),
    ),
  },
  {
    id: `${id}/secret-value/old-token`,
    breaks: 'shows the token that a promotion replaces',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer, { request }) => {
      const [, encoded = ''] = (request.headers.authorization ?? '').split(' ');
      return withFields(answer, { replaced: Buffer.from(encoded, 'base64').toString().split(':')[1] });
    }),
  },
  {
    id: `${id}/secret-value/description`,
    breaks: 'shows the secret of a key in the description of a listed one',
    wrap(healthy) {
      const secrets = new Map<unknown, unknown>();
      return changingSuccess(['CreateNewKey', 'ListGetKeys'], (answer, { operationId }) => {
        const { sid, secret } = fieldsOf(answer);
        if (operationId === 'CreateNewKey') secrets.set(sid, secret);
        if (operationId === 'CreateNewKey') return answer;
        return withItems(answer, (item) => ({ ...item, description: ['key', secrets.get(item.sid)] }));
      })(healthy);
    },
  },
];
