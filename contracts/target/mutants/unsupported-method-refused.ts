import type { OutgoingAnswer, Respond } from '../reference/respond.ts';
import { callOf, type Mutant, refusal } from './mutant.ts';

const id = 'unsupported-method-refused';

export const unsupportedMethodRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/put-updates`,
    breaks: 'takes PUT on an AWS credential for POST',
    wrap: rerouting((request) => (isAt(request, 'PUT', /^\/v1\/Credentials\/AWS\/\w+$/) ? 'POST' : undefined)),
  },
  {
    id: `${id}/accepted/put-lists`,
    breaks: 'takes PUT on the public keys for GET',
    wrap: rerouting((request) => (isAt(request, 'PUT', /^\/v1\/Credentials\/PublicKeys$/) ? 'GET' : undefined)),
  },
  {
    id: `${id}/accepted/token-is-shown`,
    breaks: 'answers GET on the secondary token',
    wrap: answering((request) => isAt(request, 'GET', /Secondary$/), { status: 200, headers: {}, json: {} }),
  },
  {
    id: `${id}/other-status/keys`,
    breaks: 'answers a method that keys do not have with 400',
    wrap: answering((request) => isAt(request, 'PUT', /^\/v1\/Keys/), refusal(400, 20004)),
  },
  {
    id: `${id}/other-status/promote`,
    breaks: 'answers GET on the promotion with 403',
    wrap: answering((request) => isAt(request, 'GET', /Promote$/), refusal(403, 20004)),
  },
];

type Request = Parameters<Respond>[0];

function isAt({ method, target }: Request, expected: string, path: RegExp): boolean {
  return method === expected && path.test(target.split('?')[0] ?? '');
}

function rerouting(methodFor: (request: Request) => string | undefined): Mutant['wrap'] {
  return (healthy) => (request) => healthy({ ...request, method: methodFor(request) ?? request.method });
}

function answering(isMeant: (request: Request) => boolean, answer: OutgoingAnswer): Mutant['wrap'] {
  return (healthy) => async (request) =>
    isMeant(request) && callOf(request) === undefined ? answer : healthy(request);
}
