import type { IncomingRequest } from '../reference/respond.ts';
import { type Call, handling, type Mutant } from './mutant.ts';

const id = 'wrong-content-type-refused';

export const wrongContentTypeRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/aws-credential`,
    breaks: 'reads JSON where a form is documented, for AWS credentials',
    wrap: handling(['CreateCredentialAws'], (call, healthy) => healthy(isJson(call) ? asForm(call) : call.request)),
  },
  {
    id: `${id}/accepted/key`,
    breaks: 'reads JSON where a form is documented, for keys',
    wrap: handling(['CreateNewKey'], (call, healthy) => healthy(isJson(call) ? asForm(call) : call.request)),
  },
  {
    id: `${id}/changed`,
    breaks: 'refuses a public key in JSON only after it has stored it',
    wrap: handling(['CreateCredentialPublicKey'], async (call, healthy) => {
      if (isJson(call)) await healthy(asForm(call));
      return healthy(call.request);
    }),
  },
];

function isJson({ request }: Call): boolean {
  return request.headers['content-type'] === 'application/json';
}

function asForm({ request }: Call): IncomingRequest {
  const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' };
  return { ...request, headers, body: new URLSearchParams(JSON.parse(request.body)).toString() };
}
