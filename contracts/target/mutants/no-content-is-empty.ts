import { changingSuccess, type Mutant } from './mutant.ts';

const id = 'no-content-is-empty';

export const noContentIsEmptyMutants: readonly Mutant[] = [
  {
    id: `${id}/body/secondary`,
    breaks: 'sends an empty object after the deletion of a secondary token',
    wrap: changingSuccess(['DeleteSecondaryAuthToken'], (answer) => ({ ...answer, text: '{}' })),
  },
  {
    id: `${id}/body/public-key`,
    breaks: 'sends null after the deletion of a public key',
    wrap: changingSuccess(['DeleteCredentialPublicKey'], (answer) => ({ ...answer, text: 'null' })),
  },
  {
    id: `${id}/announced-body/key`,
    breaks: 'announces a body after the deletion of a key',
    wrap: changingSuccess(['DeleteKey'], (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'Content-Length': '2' },
    })),
  },
];
