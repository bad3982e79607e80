import { type Call, handling, type Mutant, withForm } from './mutant.ts';

const id = 'invalid-enum-refused';

export const invalidEnumRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/standard`,
    breaks: 'makes a standard key where it does not know the kind',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(isUnknown(call) ? withForm(call, { KeyType: undefined }) : call.request),
    ),
  },
  {
    id: `${id}/accepted/restricted`,
    breaks: 'makes a restricted key where it does not know the kind',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(isUnknown(call) ? withForm(call, { KeyType: 'restricted', Policy: '{"allow":[]}' }) : call.request),
    ),
  },
  {
    id: `${id}/changed`,
    breaks: 'refuses a kind that it does not know, but only after it made a standard key',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      if (isUnknown(call)) await healthy(withForm(call, { KeyType: undefined }));
      return healthy(call.request);
    }),
  },
];

function isUnknown({ form }: Call): boolean {
  return form.has('KeyType') && form.get('KeyType') !== 'restricted';
}
