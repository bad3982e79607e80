import { basicCredentials } from '../reference/access/basic-credentials.ts';
import { impersonating, type Mutant } from './mutant.ts';

const id = 'token-compared-exactly';

export const tokenComparedExactlyMutants: readonly Mutant[] = [
  {
    id: `${id}/other-case/key`,
    breaks: 'takes a token in any case where a key is fetched',
    wrap: comparing('FetchKey', (sent, token) => sent.toLowerCase() === token.toLowerCase()),
  },
  {
    id: `${id}/other-case/list`,
    breaks: 'takes a token in any case where AWS credentials are listed',
    wrap: comparing('ListCredentialAws', (sent, token) => sent.toLowerCase() === token.toLowerCase()),
  },
  {
    id: `${id}/longer/beginning`,
    breaks: 'compares only as many characters as a token has',
    wrap: comparing('FetchCredentialPublicKey', (sent, token) => sent.startsWith(token)),
  },
  {
    id: `${id}/longer/end`,
    breaks: 'looks for the token in what was sent',
    wrap: comparing('FetchCredentialAws', (sent, token) => sent.includes(token)),
  },
  {
    id: `${id}/shorter/key`,
    breaks: 'compares only as many characters as were sent',
    wrap: comparing('FetchKey', (sent, token) => token.startsWith(sent)),
  },
  {
    id: `${id}/shorter/list`,
    breaks: 'takes a token without its last character',
    wrap: comparing('ListCredentialAws', (sent, token) => sent.length === 31 && token.startsWith(sent)),
  },
  {
    id: `${id}/shorter/empty`,
    breaks: 'takes an empty token where AWS credentials are fetched',
    wrap: comparing('FetchCredentialAws', (sent) => sent === ''),
  },
];

type OperationId = Parameters<typeof impersonating>[0][number];

function comparing(operationId: OperationId, isSame: (sent: string, token: string) => boolean): Mutant['wrap'] {
  return impersonating([operationId], (call, { healthy, asOwner, senderOf, tokens }) => {
    const sent = basicCredentials(call.request.headers['authorization'])?.password ?? '';
    const isTaken = senderOf(call.request) === 'wrong-token' && tokens().some((it) => isSame(sent, it));
    return isTaken ? asOwner(call.request) : healthy(call.request);
  });
}
