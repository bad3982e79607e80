import type { IncomingRequest } from '../../reference/respond.ts';
import { type Call, fieldsOf, handling, type Mutant, refusal, withForm } from '../mutant.ts';

const id = 'refused-write-changes-nothing/changed';

/** Faults that only odd writes show, by what is left of them after they were refused. */
export const refusalMutants: readonly Mutant[] = [
  {
    id: `${id}/control-characters`,
    breaks: 'refuses control characters in the new name of an AWS credential, and keeps the name without them',
    killedBy: 'plan',
    wrap: handling(['UpdateCredentialAws'], (call, healthy) => withoutControls(call, healthy)),
  },
  {
    id: `${id}/reset`,
    breaks: 'refuses control characters in the new name of a key, and takes the old name away',
    killedBy: 'plan',
    wrap: handling(['UpdateKey'], async (call, healthy) => {
      if (!hasControls(call)) return healthy(call.request);
      await healthy(withForm(call, { FriendlyName: '' }));
      return refusal(400, 20001);
    }),
  },
  {
    id: `${id}/huge-body`,
    breaks: 'refuses a huge body with 413, and keeps the key that it asked for',
    killedBy: 'plan',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      const answer = await healthy(call.request);
      if (answer.status === 413) await healthy(withForm(call, { KeyturnUnknown: undefined }));
      return answer;
    }),
  },
  {
    id: `${id}/broken-encoding`,
    breaks: 'refuses a new public key for its percent-encoding, and gives the name in it to the last one that was made',
    killedBy: 'plan',
    wrap: renamingTheLast(),
  },
  {
    id: `${id}/left-nameless`,
    breaks: 'refuses an AWS credential with nothing in it, and leaves one without a name',
    killedBy: 'plan',
    wrap: handling(['CreateCredentialAws'], async (call, healthy) => {
      if (call.form.get('Credentials') !== '') return healthy(call.request);
      await healthy(withForm(call, { Credentials: 'nothing', FriendlyName: undefined }));
      return healthy(call.request);
    }),
  },
  {
    id: `${id}/patch`,
    breaks: 'refuses PATCH on a public key, and takes its name away',
    killedBy: 'plan',
    wrap: (healthy) => async (request) => {
      if (request.method === 'PATCH') await healthy(asUpdate(request, ''));
      return healthy(request);
    },
  },
];

async function withoutControls(
  call: Call,
  healthy: (request: IncomingRequest) => ReturnType<Parameters<Mutant['wrap']>[0]>,
) {
  if (!hasControls(call)) return healthy(call.request);
  const name = call.form.get('FriendlyName')?.replaceAll(/\p{Cc}/gu, '');
  await healthy(withForm(call, { FriendlyName: name }));
  return refusal(400, 20001);
}

function hasControls({ form }: Call): boolean {
  return /\p{Cc}/u.test(form.get('FriendlyName') ?? '');
}

function renamingTheLast(): Mutant['wrap'] {
  return (healthy) => {
    let last: unknown;
    return handling(['CreateCredentialPublicKey'], async (call, server) => {
      const answer = await server(call.request);
      if (answer.status === 201) last = fieldsOf(answer)['sid'];
      const isBroken = answer.status === 400 && /%(?![0-9a-f]{2})/i.test(call.request.body);
      if (isBroken && typeof last === 'string') {
        const target = `${call.request.target}/${last}`;
        await server(asUpdate({ ...call.request, target }, call.form.get('FriendlyName') ?? ''));
      }
      return answer;
    })(healthy);
  };
}

function asUpdate(request: IncomingRequest, name: string): IncomingRequest {
  const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' };
  return { ...request, method: 'POST', headers, body: new URLSearchParams({ FriendlyName: name }).toString() };
}
