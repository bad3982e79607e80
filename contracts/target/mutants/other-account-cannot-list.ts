import { basicCredentials } from '../reference/access/basic-credentials.ts';
import { fieldsOf, type Impersonation, impersonating, type Mutant, withFields } from './mutant.ts';

const id = 'other-account-cannot-list';

export const otherAccountCannotListMutants: readonly Mutant[] = [
  {
    id: `${id}/listed/everybodys`,
    breaks: 'lists the public keys of everybody',
    wrap: impersonating(['ListCredentialPublicKey'], (call, parts) =>
      parts.senderOf(call.request) === 'stranger' ? parts.asOwner(call.request) : parts.healthy(call.request),
    ),
  },
  {
    id: `${id}/listed/named-account`,
    breaks: 'lists the keys of any account that is named',
    wrap: impersonating(['ListGetKeys'], (call, parts) => {
      const caller = basicCredentials(call.request.headers['authorization'])?.username;
      const isForeign = parts.senderOf(call.request) === 'stranger' && call.query.get('AccountSid') !== caller;
      return isForeign ? parts.asOwner(call.request) : parts.healthy(call.request);
    }),
  },
  {
    id: `${id}/listed/last-one`,
    breaks: 'lists the last AWS credential of another account among the own ones',
    wrap: impersonating(['ListCredentialAws'], async (call, parts) => {
      const answer = await parts.healthy(call.request);
      if (parts.senderOf(call.request) !== 'stranger' || answer.status !== 200) return answer;
      return withFields(answer, { credentials: await lastOf(call.request, parts) });
    }),
  },
  {
    id: `${id}/listed/in-a-refusal`,
    breaks: 'refuses to list the keys of another account, and names them',
    wrap: impersonating(['ListGetKeys'], async (call, parts) => {
      const answer = await parts.healthy(call.request);
      if (parts.senderOf(call.request) !== 'stranger' || answer.status < 400) return answer;
      return withFields(answer, { details: fieldsOf(await parts.asOwner(call.request)) });
    }),
  },
];

async function lastOf(request: Parameters<Impersonation['asOwner']>[0], { asOwner }: Impersonation): Promise<unknown> {
  const { credentials } = fieldsOf(await asOwner(request));
  return Array.isArray(credentials) ? credentials.slice(-1) : [];
}
