import type { OperationId } from '../../reference/operations.ts';
import type { OutgoingAnswer } from '../../reference/respond.ts';
import { type Call, fieldsOf, handling, impersonating, type Mutant } from '../mutant.ts';

/** Faults that only odd sequences of creations, updates and deletions show. */
export const lifeMutants: readonly Mutant[] = [
  {
    id: 'deleted-is-gone/still-there/next-deletion',
    breaks: 'brings a deleted AWS credential back when another one is deleted',
    killedBy: 'plan',
    wrap: bringingBack(),
  },
  {
    id: 'update-touches-nothing-else/other-resource/after-deletion',
    breaks: 'gives a new name to another public key as well, where none was made since one was deleted',
    killedBy: 'plan',
    wrap: renamingTwo(),
  },
  {
    id: 'delete-touches-only-its-target/not-found/updated-twice',
    breaks: 'deletes the first key too, when one is deleted that was updated twice',
    killedBy: 'plan',
    wrap: deletingTwo(),
  },
  {
    id: 'sid-is-unique/repeated/same-name',
    breaks: 'answers the creation of an AWS credential with the one that has the name already',
    killedBy: 'plan',
    wrap: answeringTheSame(),
  },
  {
    id: 'other-account-cannot-read/accepted/after-its-own',
    breaks: 'shows any AWS credential to an account that has made one of its own',
    killedBy: 'plan',
    wrap: servingMakers('CreateCredentialAws', 'FetchCredentialAws'),
  },
  {
    id: 'other-account-cannot-delete/accepted/after-its-own',
    breaks: 'lets an account that has made a key delete any other',
    killedBy: 'plan',
    wrap: servingMakers('CreateNewKey', 'DeleteKey'),
  },
];

function bringingBack(): Mutant['wrap'] {
  return (healthy) => {
    const bodies = new Map<string, OutgoingAnswer>();
    const deleted: string[] = [];
    const ids: readonly OperationId[] = ['FetchCredentialAws', 'DeleteCredentialAws'];
    return handling(ids, async (call, server) => {
      const sid = sidOf(call);
      const before = await server({ ...call.request, method: 'GET', body: '' });
      if (before.status === 200) bodies.set(sid, before);
      const answer = await server(call.request);
      if (answer.status === 204) deleted.push(sid);
      const isBack = call.operationId === 'FetchCredentialAws' && deleted.slice(0, -1).includes(sid);
      return isBack && answer.status === 404 ? (bodies.get(sid) ?? answer) : answer;
    })(healthy);
  };
}

function renamingTwo(): Mutant['wrap'] {
  return (healthy) => {
    const alive = new Set<string>();
    let hasDeleted = false;
    const ids: readonly OperationId[] = [
      'CreateCredentialPublicKey',
      'UpdateCredentialPublicKey',
      'DeleteCredentialPublicKey',
    ];
    return handling(ids, async (call, server) => {
      const answer = await server(call.request);
      const sid = sidOf(call);
      if (answer.status === 201) alive.add(String(fieldsOf(answer).sid));
      if (answer.status === 201) hasDeleted = false;
      if (answer.status === 204) hasDeleted = alive.delete(sid);
      const other = [...alive].find((it) => it !== sid);
      if (answer.status === 200 && hasDeleted && other !== undefined) {
        await server({ ...call.request, target: call.request.target.replace(sid, other) });
      }
      return answer;
    })(healthy);
  };
}

function deletingTwo(): Mutant['wrap'] {
  return (healthy) => {
    const made: string[] = [];
    const updates = new Map<string, number>();
    return handling(['CreateNewKey', 'UpdateKey', 'DeleteKey'], async (call, server) => {
      const answer = await server(call.request);
      const sid = sidOf(call);
      if (answer.status === 201) made.push(String(fieldsOf(answer).sid));
      if (answer.status === 200) updates.set(sid, (updates.get(sid) ?? 0) + 1);
      const first = made.find((it) => it !== sid);
      if (answer.status === 204 && updates.get(sid) === 2 && first !== undefined) {
        await server({ ...call.request, target: call.request.target.replace(sid, first) });
      }
      return answer;
    })(healthy);
  };
}

function answeringTheSame(): Mutant['wrap'] {
  return (healthy) => {
    const made = new Map<string, OutgoingAnswer>();
    return handling(['CreateCredentialAws'], async (call, server) => {
      const name = call.form.get('FriendlyName') ?? '';
      const known = made.get(name);
      if (known !== undefined) return known;
      const answer = await server(call.request);
      if (answer.status === 201 && name !== '') made.set(name, answer);
      return answer;
    })(healthy);
  };
}

function servingMakers(creation: OperationId, operation: OperationId): Mutant['wrap'] {
  return (healthy) => {
    const makers = new Set<string>();
    return impersonating([creation, operation], async (call, { healthy: server, asOwner, senderOf }) => {
      const answer = await server(call.request);
      const sender = call.request.headers['authorization'] ?? '';
      if (call.operationId === creation && answer.status === 201) makers.add(sender);
      const isServed = call.operationId === operation && answer.status === 404 && makers.has(sender);
      return isServed && senderOf(call.request) === 'stranger' ? asOwner(call.request) : answer;
    })(healthy);
  };
}

function sidOf({ parameters }: Call): string {
  return parameters['Sid'] ?? '';
}
