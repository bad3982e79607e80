import { type Call, handling, type Mutant, refusal, withForm } from './mutant.ts';

const id = 'refused-write-changes-nothing';

export const refusedWriteChangesNothingMutants: readonly Mutant[] = [
  {
    id: `${id}/changed/creation`,
    breaks: 'refuses a new public key with a field that no document has, and keeps it',
    wrap: doingBeforeRefusing('CreateCredentialPublicKey', hasUnknownField),
  },
  {
    id: `${id}/changed/update`,
    breaks: 'refuses a new name of a key beside a field that no document has, and keeps it',
    wrap: doingBeforeRefusing('UpdateKey', hasUnknownField),
  },
  {
    id: `${id}/changed/cut-name`,
    breaks: 'refuses a long new name of an AWS credential, and keeps as much of it as a name may have',
    wrap: handling(['UpdateCredentialAws'], async (call, healthy) => {
      const name = call.form.get('FriendlyName') ?? '';
      if (name.length > 64) await healthy(withForm(call, { FriendlyName: name.slice(0, 64) }));
      return healthy(call.request);
    }),
  },
  {
    id: `${id}/changed/deletion`,
    breaks: 'says that a public key cannot be deleted, when it is gone',
    wrap: doingBeforeRefusing('DeleteCredentialPublicKey', () => true),
  },
];

function doingBeforeRefusing(operationId: Call['operationId'], isMeant: (call: Call) => boolean): Mutant['wrap'] {
  return handling([operationId], async (call, healthy) => {
    const answer = await healthy(call.request);
    return isMeant(call) && answer.status < 300 ? refusal(409, 20409) : answer;
  });
}

function hasUnknownField({ form }: Call): boolean {
  return form.has('KeyturnUnknown');
}
