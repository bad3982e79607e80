import type { OutgoingAnswer, Respond } from '../reference/respond.ts';
import { callOf, type Mutant, refusal } from './mutant.ts';

const id = 'unknown-path-refused';

export const unknownPathRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/prefix`,
    breaks: 'looks only at the beginning of the path of AWS credentials',
    wrap: (healthy) => (request) =>
      healthy({ ...request, target: request.target.replace(/^(\/v1\/Credentials\/AWS)[A-Z]\w*$/, '$1') }),
  },
  {
    id: `${id}/accepted/below-an-instance`,
    breaks: 'looks at no more of the path of a key than its SID',
    wrap: (healthy) => (request) =>
      healthy({ ...request, target: request.target.replace(/^(\/v1\/Keys\/SK\w+)\/.*$/, '$1') }),
  },
  {
    id: `${id}/accepted/any`,
    breaks: 'answers every unknown path with a page',
    wrap: answering({ status: 200, headers: { 'Content-Type': 'text/html' }, text: '<p>Welcome</p>' }),
  },
  {
    id: `${id}/other-status/forbidden`,
    breaks: 'answers unknown paths with 403',
    wrap: answering(refusal(403, 20403)),
  },
  {
    id: `${id}/other-status/method`,
    breaks: 'blames the method for an unknown path below the tokens',
    wrap: answering(refusal(405, 20004), '/v1/AuthTokens'),
  },
];

function answering(answer: OutgoingAnswer, below = '/v1'): Mutant['wrap'] {
  return (healthy: Respond) => async (request) => {
    const answered = await healthy(request);
    const isMeant = callOf(request) === undefined && answered.status === 404 && request.target.startsWith(below);
    return isMeant ? answer : answered;
  };
}
