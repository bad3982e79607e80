import { type Arbitrary, constantFrom } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { longNames } from '../friendly-names.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Names that are too long by every count, on creation and on update. */
export function tooLong(resource: Resource): Arbitrary<WrongRequest> {
  return constantFrom('create' as const, 'update' as const).chain((step) =>
    requestFields(resource, 'create').chain((fields) =>
      longNames.map((FriendlyName): WrongRequest => {
        const sent = step === 'create' ? { ...fields, FriendlyName } : { FriendlyName };
        return { step, variation: { kind: 'long-name' }, fields: sent };
      }),
    ),
  );
}
