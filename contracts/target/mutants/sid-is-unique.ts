import type { OperationId } from '../reference/operations.ts';
import { changingSuccess, fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'sid-is-unique';

export const sidIsUniqueMutants: readonly Mutant[] = [
  repeating('repeated/first-of-all', 'CreateCredentialAws', 1),
  repeating('repeated/from-the-fourth-on', 'CreateNewKey', 4),
  {
    id: `${id}/known-before/listed`,
    breaks: 'lists a public key before it makes it, the next one without a name',
    wrap: changingSuccess(['ListCredentialPublicKey', 'CreateCredentialPublicKey'], (answer, { form, operationId }) => {
      const sid = `CR${'0'.repeat(32)}`;
      if (operationId === 'ListCredentialPublicKey') {
        return withItems(answer, (item, index) => (index === 0 ? { ...item, sid } : item));
      }
      return form.has('FriendlyName') ? answer : withFields(answer, { sid });
    }),
  },
];

function repeating(name: string, operationId: OperationId, from: number): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `gives one SID again and again, from creation ${from} on`,
    wrap(healthy) {
      let count = 0;
      let sid: unknown;
      return changingSuccess([operationId], (answer) => {
        count += 1;
        if (count <= from) sid = fieldsOf(answer).sid;
        return withFields(answer, { sid });
      })(healthy);
    },
  };
}
