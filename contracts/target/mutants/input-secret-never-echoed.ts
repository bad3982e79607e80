import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { type Call, changingAnswers, fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'input-secret-never-echoed';

export const inputSecretNeverEchoedMutants: readonly Mutant[] = [
  {
    id: `${id}/echoed/half`,
    breaks: 'answers a creation with the second half of the AWS credentials',
    wrap: changingAnswers(['CreateCredentialAws'], (answer, { form }) =>
      withFields(answer, { access_key: (form.get('Credentials') ?? '').split(':')[1] }),
    ),
  },
  {
    id: `${id}/echoed/error-message`,
    breaks: 'quotes the AWS credentials in the error about a name that is too long',
    wrap: changingAnswers(['CreateCredentialAws'], (answer, { form, request }) =>
      answer.status === 400
        ? withFields(answer, { message: `Bad request: ${form.get('Credentials') ?? request.body}` })
        : answer,
    ),
  },
  {
    id: `${id}/echoed/key-in-header`,
    breaks: 'sends the text of a public key back in a header, without line breaks',
    wrap: changingAnswers(['CreateCredentialPublicKey'], (answer, { form }) => ({
      ...answer,
      headers: { ...answer.headers, 'X-Public-Key': (form.get('PublicKey') ?? '').replaceAll(/\s/g, '') },
    })),
  },
  {
    id: `${id}/shown-later/fetch`,
    breaks: 'returns AWS credentials when they are fetched, in base64',
    wrap: remembering('CreateCredentialAws', ['FetchCredentialAws'], (answer, sent) =>
      withFields(answer, { data: Buffer.from(String(sent.get(fieldsOf(answer).sid))).toString('base64') }),
    ),
  },
  {
    id: `${id}/shown-later/list`,
    breaks: 'lists public keys with the second line of their text, from the second one on',
    wrap: remembering('CreateCredentialPublicKey', ['ListCredentialPublicKey'], (answer, sent) =>
      withItems(answer, (it, index) =>
        index === 0 ? it : { ...it, fingerprint: String(sent.get(it.sid)).split('\n')[2] },
      ),
    ),
  },
  {
    id: `${id}/shown-later/update`,
    breaks: 'returns the second half of AWS credentials after an update, URL-encoded',
    wrap: remembering('CreateCredentialAws', ['UpdateCredentialAws'], (answer, sent) => {
      const half = String(sent.get(fieldsOf(answer).sid)).split(':')[1] ?? '';
      return withFields(answer, { links: { rotate: `/rotate?old=${encodeURIComponent(half)}` } });
    }),
  },
  {
    id: `${id}/shown-later/deleted`,
    breaks: 'quotes the text of a deleted public key in the error of its next request',
    wrap: remembering('CreateCredentialPublicKey', ['FetchCredentialPublicKey'], (answer, sent, { parameters }) =>
      answer.status === 404 ? withFields(answer, { message: `${sent.get(parameters['Sid'])} is gone` }) : answer,
    ),
  },
];

type Change = (answer: OutgoingAnswer, sent: ReadonlyMap<unknown, string>, call: Call) => OutgoingAnswer;

function remembering(creation: OperationId, changed: readonly OperationId[], change: Change): Mutant['wrap'] {
  return (healthy) => {
    const sent = new Map<unknown, string>();
    return changingAnswers([creation, ...changed], (answer, call) => {
      if (call.operationId !== creation) return change(answer, sent, call);
      sent.set(fieldsOf(answer).sid, call.form.get('Credentials') ?? call.form.get('PublicKey') ?? '');
      return answer;
    })(healthy);
  };
}
