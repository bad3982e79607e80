import { basicCredentials } from '../reference/access/basic-credentials.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { type Call, changingSuccess, fieldsOf, type Mutant, withFields, withItems, withMeta } from './mutant.ts';

const id = 'no-secret-in-headers-or-urls';

export const noSecretInHeadersOrUrlsMutants: readonly Mutant[] = [
  {
    id: `${id}/in-header/cookie`,
    breaks: 'keeps the token in a cookie of every list of AWS credentials',
    wrap: changingSuccess(['ListCredentialAws'], (answer, call) =>
      withHeader(answer, 'Set-Cookie', `session=${passwordOf(call)}`),
    ),
  },
  {
    id: `${id}/in-header/location`,
    breaks: 'gives the secret of a new key in its Location',
    wrap: changingSuccess(['CreateNewKey'], (answer) => {
      const { sid, secret } = fieldsOf(answer);
      return withHeader(answer, 'Location', `/v1/Keys/${String(sid)}?secret=${String(secret)}`);
    }),
  },
  {
    id: `${id}/in-header/deletion`,
    breaks: 'sends the Authorization header back after the deletion of a public key',
    wrap: changingSuccess(['DeleteCredentialPublicKey'], (answer, { request }) =>
      withHeader(answer, 'X-Original-Authorization', request.headers.authorization ?? ''),
    ),
  },
  {
    id: `${id}/in-header/promotion`,
    breaks: 'sends a promoted token in a header too',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) =>
      withHeader(answer, 'X-Auth-Token', String(fieldsOf(answer).auth_token).toUpperCase()),
    ),
  },
  {
    id: `${id}/in-url/page`,
    breaks: 'signs the address of the next page with the token of the account',
    wrap: changingSuccess(['ListGetKeys'], (answer, call) => {
      const meta = fieldsOf({ ...answer, json: fieldsOf(answer).meta });
      const next = meta.next_page_url;
      return typeof next === 'string' ? withMeta(answer, { next_page_url: `${next}&Sig=${passwordOf(call)}` }) : answer;
    }),
  },
  {
    id: `${id}/in-url/item`,
    breaks: 'lists public keys with addresses that have the credentials in them',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer, call) =>
      withItems(answer, (it) => ({ ...it, url: String(it.url).replace('://', `://x:${passwordOf(call)}@`) })),
    ),
  },
  {
    id: `${id}/in-url/updated`,
    breaks: 'links an updated AWS credential to a page with the token in base64',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer, call) => {
      const state = Buffer.from(`token ${passwordOf(call)}`).toString('base64url');
      return withFields(answer, { links: { console: `https://console.example/aws?state=${state}` } });
    }),
  },
];

function withHeader(answer: OutgoingAnswer, name: string, value: string): OutgoingAnswer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

function passwordOf({ request }: Call): string {
  return basicCredentials(request.headers.authorization)?.password ?? '';
}
