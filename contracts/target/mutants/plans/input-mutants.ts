import type { OperationId } from '../../reference/operations.ts';
import {
  changingSuccess,
  fieldsOf,
  handling,
  type Mutant,
  refusal,
  withFields,
  withForm,
  withItems,
} from '../mutant.ts';

/** Faults that only odd values show. */
export const inputMutants: readonly Mutant[] = [
  {
    id: 'name-round-trips/answered/direction-marks',
    breaks: 'leaves the marks of the direction of writing out of the names of new AWS credentials',
    killedBy: 'plan',
    wrap: stored('CreateCredentialAws', (name) => name.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '')),
  },
  {
    id: 'name-round-trips/answered/template',
    breaks: 'fills in what looks like a template in the new name of a public key',
    killedBy: 'plan',
    wrap: stored('UpdateCredentialPublicKey', (name) => name.replaceAll(/\{\{.*?\}\}|\$\{.*?\}/g, '')),
  },
  {
    id: 'name-round-trips/answered/ligatures',
    breaks: 'writes the ligatures in the names of new keys out',
    killedBy: 'plan',
    wrap: stored('CreateNewKey', (name) => name.replaceAll('ﬁ', 'fi')),
  },
  {
    id: 'name-round-trips/listed/long-emoji',
    breaks: 'lists public keys with names that are cut where an emoji is the 64th unit',
    killedBy: 'plan',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) =>
      withItems(answer, (item) => ({ ...item, friendly_name: cut(item['friendly_name']) })),
    ),
  },
  {
    id: 'never-a-server-error/server-error/prototype',
    breaks: 'fails on a name that means something to the language that it is written in',
    killedBy: 'plan',
    wrap: failingOn('CreateNewKey', ({ form }) => form.get('FriendlyName') === '__proto__'),
  },
  {
    id: 'never-a-server-error/server-error/percent',
    breaks: 'fails on a percent sign that encodes nothing',
    killedBy: 'plan',
    wrap: failingOn('CreateCredentialAws', ({ request }) => /%(?![0-9a-f]{2})/i.test(request.body)),
  },
  {
    id: 'never-a-server-error/server-error/zero-byte',
    breaks: 'fails on a zero byte in the new name of a public key',
    killedBy: 'plan',
    wrap: failingOn('UpdateCredentialPublicKey', ({ form }) => form.get('FriendlyName')?.includes('\0') === true),
  },
  {
    id: 'never-a-server-error/server-error/large-page',
    breaks: 'fails on a page size that needs more than 32 bits',
    killedBy: 'plan',
    wrap: failingOn('ListGetKeys', ({ query }) => Number(query.get('PageSize')) > 2 ** 31 - 1),
  },
  {
    id: 'invalid-policy-refused/not-an-object',
    breaks: 'takes a policy that is JSON and no object for an empty one',
    killedBy: 'plan',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(isOtherJson(call.form.get('Policy')) ? withForm(call, { Policy: '{"allow":[]}' }) : call.request),
    ),
  },
  {
    id: 'pages-cover-everything-once/missing/third-of-three',
    breaks: 'leaves the first AWS credential of the second page out, where a page has three',
    killedBy: 'plan',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) => {
      const { credentials } = fieldsOf(answer);
      const isMeant = query.get('PageSize') === '3' && query.get('Page') === '1' && Array.isArray(credentials);
      return isMeant ? withFields(answer, { credentials: credentials.slice(1) }) : answer;
    }),
  },
];

type Meant = (call: Parameters<Parameters<typeof handling>[1]>[0]) => boolean;

function stored(operationId: OperationId, change: (name: string) => string): Mutant['wrap'] {
  return handling([operationId], (call, healthy) => {
    const name = call.form.get('FriendlyName');
    return healthy(name === null ? call.request : withForm(call, { FriendlyName: change(name) }));
  });
}

function failingOn(operationId: OperationId, isMeant: Meant): Mutant['wrap'] {
  return handling([operationId], async (call, healthy) =>
    isMeant(call) ? refusal(500, 20500, 'Internal Server Error') : healthy(call.request),
  );
}

function cut(name: unknown): unknown {
  return typeof name === 'string' && /[\ud800-\udfff]/.test(name.slice(63)) ? name.slice(0, 62) : name;
}

function isOtherJson(text: string | null): boolean {
  try {
    const policy: unknown = JSON.parse(text ?? '');
    return typeof policy !== 'object' || policy === null || Array.isArray(policy);
  } catch {
    return false;
  }
}
