import type { Arbitrary } from 'fast-check';
import { friendlyNames } from '../friendly-names.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Updates that send the name twice. It is the same both times, as no document says which one counts. */
export const duplicateField: Arbitrary<WrongRequest> = friendlyNames.map((FriendlyName): WrongRequest => {
  const appended = new URLSearchParams({ FriendlyName }).toString();
  return {
    step: 'update',
    variation: { kind: 'duplicate-field', field: 'FriendlyName' },
    fields: { FriendlyName },
    appended,
  };
});
