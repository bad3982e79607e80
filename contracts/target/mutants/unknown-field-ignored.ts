import { type Call, changingSuccess, fieldsOf, handling, type Mutant, refusal, withFields } from './mutant.ts';

const id = 'unknown-field-ignored';

export const unknownFieldIgnoredMutants: readonly Mutant[] = [
  {
    id: `${id}/refused/create`,
    breaks: 'refuses a new AWS credential with a field that it does not know',
    wrap: handling(['CreateCredentialAws'], async (call, healthy) =>
      unknownFields(call).length > 0 ? refusal(400, 20001) : healthy(call.request),
    ),
  },
  {
    id: `${id}/refused/update`,
    breaks: 'refuses to rename a key where it does not know a field',
    wrap: handling(['UpdateKey'], async (call, healthy) =>
      unknownFields(call).length > 0 ? refusal(400, 20001) : healthy(call.request),
    ),
  },
  {
    id: `${id}/shown/at-once`,
    breaks: 'answers with all fields of a new public key that were sent',
    wrap: changingSuccess(['CreateCredentialPublicKey'], (answer, call) =>
      withFields(answer, Object.fromEntries(unknownFields(call).map((name) => [name, call.form.get(name)]))),
    ),
  },
  {
    id: `${id}/shown/later`,
    breaks: 'keeps unknown fields of AWS credentials, in another spelling, and shows them on fetch',
    wrap: (healthy) => {
      const kept = new Map<string, Readonly<Record<string, unknown>>>();
      return changingSuccess(['UpdateCredentialAws', 'FetchCredentialAws'], (answer, call) => {
        const sid = String(fieldsOf(answer)['sid']);
        const fields = unknownFields(call).map((name) => [snakeCase(name), call.form.get(name)]);
        if (fields.length > 0) kept.set(sid, Object.fromEntries(fields));
        return call.request.method === 'GET' ? withFields(answer, { attributes: kept.get(sid) }) : answer;
      })(healthy);
    },
  },
];

const KNOWN = ['Credentials', 'PublicKey', 'FriendlyName', 'AccountSid', 'KeyType', 'Policy'];

function unknownFields({ form }: Call): readonly string[] {
  return [...form.keys()].filter((name) => !KNOWN.includes(name));
}

function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}
