import { type Arbitrary, constantFrom } from 'fast-check';
import type { WrongRequest } from './wrong-request.ts';

/** Methods that no document has. They are such as could not delete anything by mistake. */
export const wrongMethod: Arbitrary<WrongRequest> = constantFrom('PUT' as const, 'PATCH' as const).map((method) => {
  return { step: 'stray', variation: { kind: 'unsupported-method' }, method };
});
