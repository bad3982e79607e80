import { changingSuccess, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'update-touches-nothing-else';

export const updateTouchesNothingElseMutants: readonly Mutant[] = [
  {
    id: `${id}/other-field/date-created`,
    breaks: 'makes an AWS credential a day younger when it is renamed',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer) => {
      const later = Date.parse(String(fieldsOf(answer).date_created)) + 86_400_000;
      return withFields(answer, { date_created: new Date(later).toISOString().replace(/\.\d+/, '') });
    }),
  },
  {
    id: `${id}/other-field/policy-by-name`,
    breaks: 'drops the policy of a key that is renamed',
    wrap(healthy) {
      const renamed = new Set<unknown>();
      return changingSuccess(['UpdateKey', 'FetchKey'], (answer, { form, operationId, parameters }) => {
        if (operationId === 'UpdateKey' && !form.has('Policy')) renamed.add(parameters.Sid);
        return renamed.has(parameters.Sid) ? withFields(answer, { policy: null }) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/other-field/name-by-policy`,
    breaks: 'drops the name of a key that gets a new policy',
    wrap: changingSuccess(['UpdateKey'], (answer, { form }) =>
      form.has('Policy') ? withFields(answer, { friendly_name: null }) : answer,
    ),
  },
  {
    id: `${id}/other-resource/all`,
    breaks: 'renames all public keys at once',
    wrap: renamingAlso((made) => made),
  },
  {
    id: `${id}/other-resource/last-made`,
    breaks: 'renames the public key that was made last, beside the one that is named',
    wrap: renamingAlso((made) => made.slice(-1)),
  },
  {
    id: `${id}/other-resource/refused`,
    breaks: 'applies an update of an unknown AWS credential to all that it knows',
    wrap(healthy) {
      const made: unknown[] = [];
      return handling(['CreateCredentialAws', 'UpdateCredentialAws'], async ({ operationId, request }) => {
        const answer = await healthy(request);
        if (operationId === 'CreateCredentialAws') made.push(fieldsOf(answer).sid);
        if (operationId === 'UpdateCredentialAws' && answer.status === 404) {
          for (const sid of made) await healthy({ ...request, target: `/v1/Credentials/AWS/${String(sid)}` });
        }
        return answer;
      })(healthy);
    },
  },
];

function renamingAlso(chosen: (made: readonly unknown[]) => readonly unknown[]): Mutant['wrap'] {
  return (healthy) => {
    const made: unknown[] = [];
    return handling(['CreateCredentialPublicKey', 'UpdateCredentialPublicKey'], async ({ operationId, request }) => {
      if (operationId === 'UpdateCredentialPublicKey') {
        for (const sid of chosen(made)) {
          await healthy({ ...request, target: `/v1/Credentials/PublicKeys/${String(sid)}` });
        }
      }
      const answer = await healthy(request);
      if (operationId === 'CreateCredentialPublicKey' && answer.status === 201) made.push(fieldsOf(answer).sid);
      return answer;
    })(healthy);
  };
}
