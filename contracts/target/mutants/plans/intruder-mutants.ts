import { basicCredentials } from '../../reference/access/basic-credentials.ts';
import { impersonating, type Mutant } from '../mutant.ts';

/** Faults that only odd credentials on odd operations show. */
export const intruderMutants: readonly Mutant[] = [
  {
    id: 'token-compared-exactly/shorter/deletion',
    breaks: 'takes a token without its last character where a public key is deleted',
    killedBy: 'plan',
    wrap: comparing('DeleteCredentialPublicKey', (sent, token) => sent !== token && sent === token.slice(0, -1)),
  },
  {
    id: 'token-compared-exactly/longer/update',
    breaks: 'takes a token with a character after it where a key is updated',
    killedBy: 'plan',
    wrap: comparing('UpdateKey', (sent, token) => sent !== token && sent.startsWith(token)),
  },
  {
    id: 'wrong-token-refused/accepted/any-bearer',
    breaks: 'takes any bearer token for that of the owner where AWS credentials are read',
    killedBy: 'plan',
    wrap: impersonating(['ListCredentialAws', 'FetchCredentialAws'], (call, { healthy, asOwner }) =>
      call.request.headers['authorization']?.startsWith('Bearer ') ? asOwner(call.request) : healthy(call.request),
    ),
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
