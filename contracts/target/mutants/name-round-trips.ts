import { changingSuccess, fieldsOf, handling, type Mutant, withFields, withForm, withItems } from './mutant.ts';

const id = 'name-round-trips';

export const nameRoundTripsMutants: readonly Mutant[] = [
  {
    id: `${id}/answered/composed`,
    breaks: 'composes the characters of the names of new AWS credentials',
    wrap: changingSuccess(['CreateCredentialAws'], (answer) => renamed(answer, (name) => name.normalize('NFC'))),
  },
  {
    id: `${id}/answered/trimmed-on-update`,
    breaks: 'cuts the white space at the ends of the new name of a public key',
    wrap: stored(['UpdateCredentialPublicKey'], (name) => name.trim()),
  },
  {
    id: `${id}/answered/plus-is-a-space`,
    breaks: 'reads the forms of new keys twice, so that a plus becomes a space',
    wrap: stored(['CreateNewKey'], (name) => name.replaceAll('+', ' ')),
  },
  {
    id: `${id}/answered/percent-decoded`,
    breaks: 'decodes the names of AWS credentials twice',
    wrap: stored(['CreateCredentialAws', 'UpdateCredentialAws'], (name) => name.replaceAll('%41', 'A')),
  },
  {
    id: `${id}/answered/cut`,
    breaks: 'cuts the new name of a key at 63 characters',
    wrap: stored(['UpdateKey'], (name) => name.slice(0, 63)),
  },
  {
    id: `${id}/fetched/question-marks`,
    breaks: 'fetches public keys with a question mark for each emoji',
    wrap: changingSuccess(['FetchCredentialPublicKey'], (answer) =>
      renamed(answer, (name) => name.replaceAll(/\p{Extended_Pictographic}/gu, '?')),
    ),
  },
  {
    id: `${id}/fetched/no-break-space`,
    breaks: 'fetches keys with a plain space for each no-break space',
    wrap: changingSuccess(['FetchKey'], (answer) => renamed(answer, (name) => name.replaceAll('\u00A0', ' '))),
  },
  {
    id: `${id}/fetched/lost`,
    breaks: 'fetches AWS credentials without a name that is not ASCII',
    wrap: changingSuccess(['FetchCredentialAws'], (answer) => {
      const name = fieldsOf(answer)['friendly_name'];
      return typeof name === 'string' && /[^ -~]/.test(name) ? withFields(answer, { friendly_name: null }) : answer;
    }),
  },
  {
    id: `${id}/listed/escaped`,
    breaks: 'lists keys with names that are escaped for HTML',
    wrap: changingSuccess(['ListGetKeys'], (answer) =>
      withItems(answer, (item) => ({
        ...item,
        friendly_name: changed(item['friendly_name'], (it) => it.replaceAll('<', '&lt;')),
      })),
    ),
  },
  {
    id: `${id}/listed/one-byte-per-character`,
    breaks: 'lists public keys, but for the first, with names in another encoding',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) =>
      withItems(answer, (item, index) =>
        index === 0 ? item : { ...item, friendly_name: changed(item['friendly_name'], misread) },
      ),
    ),
  },
];

type Answer = Parameters<typeof withFields>[0];

function stored(operationIds: Parameters<typeof handling>[0], change: (name: string) => string): Mutant['wrap'] {
  return handling(operationIds, (call, healthy) => {
    const name = call.form.get('FriendlyName');
    return healthy(name === null ? call.request : withForm(call, { FriendlyName: change(name) }));
  });
}

function renamed(answer: Answer, change: (name: string) => string): Answer {
  const { friendly_name: name } = fieldsOf(answer);
  return typeof name === 'string' ? withFields(answer, { friendly_name: change(name) }) : answer;
}

function changed(name: unknown, change: (name: string) => string): unknown {
  return typeof name === 'string' ? change(name) : name;
}

function misread(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}
