import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'sid-is-stable';

export const sidIsStableMutants: readonly Mutant[] = [
  {
    id: `${id}/update-changes-it/every`,
    breaks: 'gives a public key another SID when it is renamed',
    wrap: changingSuccess(['UpdateCredentialPublicKey'], (answer) =>
      withFields(answer, { sid: `CR${'9'.repeat(32)}` }),
    ),
  },
  {
    id: `${id}/update-changes-it/case`,
    breaks: 'shows the SID of a renamed key in capitals',
    wrap: changingSuccess(['UpdateKey'], (answer) =>
      withFields(answer, { sid: String(fieldsOf(answer).sid).toUpperCase() }),
    ),
  },
  {
    id: `${id}/fetch-shows-another/first-made`,
    breaks: 'fetches the first AWS credential whatever is asked for',
    wrap(healthy) {
      let first: unknown;
      return changingSuccess(['CreateCredentialAws', 'FetchCredentialAws'], (answer, { operationId }) => {
        first ??= fieldsOf(answer).sid;
        return operationId === 'FetchCredentialAws' ? withFields(answer, { sid: first }) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/fetch-shows-another/after-update`,
    breaks: 'shows a key under a new SID once it was updated',
    wrap(healthy) {
      const updated = new Set<unknown>();
      return changingSuccess(['UpdateKey', 'FetchKey'], (answer, { operationId }) => {
        const { sid } = fieldsOf(answer);
        if (operationId === 'FetchKey')
          return updated.has(sid) ? withFields(answer, { sid: `SK${'8'.repeat(32)}` }) : answer;
        updated.add(sid);
        return answer;
      })(healthy);
    },
  },
];
