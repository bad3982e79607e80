import { type Arbitrary, constantFrom } from 'fast-check';
import { policies } from '../policies.ts';
import type { WrongRequest } from './wrong-request.ts';

/** New keys of a type that there is none of. */
export const wrongEnum: Arbitrary<WrongRequest> = constantFrom(
  'keyturn',
  'main',
  '1',
  'restricted,standard',
  'nul',
).chain((KeyType) =>
  policies.map((Policy): WrongRequest => {
    const fields = { FriendlyName: 'keyturn of an unknown type', KeyType, Policy };
    return { step: 'create', variation: { kind: 'invalid-enum', field: 'KeyType' }, fields };
  }),
);
