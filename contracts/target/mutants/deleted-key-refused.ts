import { impersonating, type Mutant, refusal } from './mutant.ts';

const id = 'deleted-key-refused';

export const deletedKeyRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/still-works`,
    breaks: 'goes on to accept keys that were deleted',
    wrap: (healthy) => {
      const used = new Set<string>();
      return impersonating(['ListCredentialAws'], async (call, { healthy: server, asOwner, senderOf }) => {
        const authorization = call.request.headers['authorization'] ?? '';
        const answer = await server(call.request);
        if (answer.status === 200) used.add(authorization);
        const isKnown = senderOf(call.request) === 'key' && used.has(authorization);
        return isKnown && answer.status === 401 ? asOwner(call.request) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/accepted/hidden-only`,
    breaks: 'hides deleted keys, but does not delete them',
    wrap: (healthy) => {
      const hidden = new Set<string>();
      return impersonating(['DeleteKey', 'FetchKey', 'UpdateKey'], async (call, { healthy: server }) => {
        const sid = call.parameters['Sid'] ?? '';
        const before = await server({ ...call.request, method: 'GET', body: '' });
        if (hidden.has(sid)) return refusal(404, 20404);
        if (call.operationId !== 'DeleteKey' || before.status !== 200) return server(call.request);
        hidden.add(sid);
        return { status: 204, headers: {} };
      })(healthy);
    },
  },
];
