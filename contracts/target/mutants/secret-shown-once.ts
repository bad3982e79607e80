import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { knowingTokens } from '../reference/testing/knowing-tokens.ts';
import { type Call, changingAnswers, fieldsOf, type Mutant, withFields, withItems, withMeta } from './mutant.ts';

const id = 'secret-shown-once';

export const secretShownOnceMutants: readonly Mutant[] = [
  {
    id: `${id}/leaked/fetch`,
    breaks: 'returns the secret with every fetched key',
    wrap: remembering(['FetchKey'], (answer, { secretOf }) => withFields(answer, { secret: secretOf(answer) })),
  },
  {
    id: `${id}/leaked/list-other-name`,
    breaks: 'lists the second key with its secret as a password',
    wrap: remembering(['ListGetKeys'], (answer, { secrets }) =>
      withItems(answer, (it, index) => (index === 1 ? { ...it, password: secrets.get(it.sid) } : it)),
    ),
  },
  {
    id: `${id}/leaked/second-page`,
    breaks: 'has the last secret in meta, from the second page on',
    wrap: remembering(['ListGetKeys'], (answer, { secrets, call }) =>
      call.query.get('Page') === '1' ? withMeta(answer, { cursor: [...secrets.values()].at(-1) }) : answer,
    ),
  },
  {
    id: `${id}/leaked/update-basic`,
    breaks: 'returns the Basic credentials of a key after an update',
    wrap: remembering(['UpdateKey'], (answer, { secretOf }) => {
      const basic = Buffer.from(`${String(fieldsOf(answer).sid)}:${String(secretOf(answer))}`).toString('base64');
      return withFields(answer, { authorization: `Basic ${basic}` });
    }),
  },
  {
    id: `${id}/leaked/header`,
    breaks: 'sends the secret of a fetched key in a header, in hexadecimal',
    wrap: remembering(['FetchKey'], (answer, { secretOf }) => ({
      ...answer,
      headers: { ...answer.headers, 'X-Key-Check': Buffer.from(String(secretOf(answer))).toString('hex') },
    })),
  },
  {
    id: `${id}/leaked/error-message`,
    breaks: 'names the secret of a deleted key in the error of its next request',
    wrap: remembering(['FetchKey', 'DeleteKey'], (answer, { secrets, call }) =>
      answer.status === 404
        ? withFields(answer, { message: `No ${String(secrets.get(call.parameters['Sid']))}` })
        : answer,
    ),
  },
  {
    id: `${id}/leaked/next-creation`,
    breaks: 'returns the secret of the key before with each new one',
    wrap: remembering(['CreateNewKey'], (answer, { secrets }) =>
      withFields(answer, { previous: { secret: [...secrets.values()].at(-2) } }),
    ),
  },
  {
    id: `${id}/leaked/second-secondary`,
    breaks: 'shows the secondary token when it refuses a second one',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      const isRefused = operationId === 'CreateSecondaryAuthToken' && answer.status === 400;
      return isRefused ? withFields(answer, { details: { existing: known.secondary } }) : answer;
    }),
  },
  {
    id: `${id}/leaked/deletion-header`,
    breaks: 'names the deleted token in a header, in base64',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      if (operationId !== 'DeleteSecondaryAuthToken' || answer.status !== 204) return answer;
      const token = Buffer.from(`deleted ${known.secondary}`).toString('base64url');
      return { ...answer, headers: { ...answer.headers, ETag: `"${token}"` } };
    }),
  },
];

interface Remembered {
  /** The secrets by the SIDs of their keys, the newest last. */
  readonly secrets: ReadonlyMap<unknown, unknown>;
  readonly call: Call;
  /** The secret of the key that an answer shows. */
  readonly secretOf: (answer: OutgoingAnswer) => unknown;
}

function remembering(
  changed: readonly OperationId[],
  change: (answer: OutgoingAnswer, remembered: Remembered) => OutgoingAnswer,
): Mutant['wrap'] {
  return (healthy) => {
    const secrets = new Map<unknown, unknown>();
    const secretOf = (answer: OutgoingAnswer) => secrets.get(fieldsOf(answer).sid);
    return changingAnswers(['CreateNewKey', ...changed], (answer, call) => {
      const { sid, secret } = fieldsOf(answer);
      if (call.operationId === 'CreateNewKey' && answer.status === 201) secrets.set(sid, secret);
      return changed.includes(call.operationId) ? change(answer, { secrets, call, secretOf }) : answer;
    })(healthy);
  };
}
