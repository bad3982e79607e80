import { type Arbitrary, constantFrom, oneof } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { malformedSids, sids } from '../sids.ts';
import type { WrongRequest } from './wrong-request.ts';

/** SIDs that are malformed, and well-formed ones that nobody was ever given. */
export function wrongSid(resource: Resource): Arbitrary<WrongRequest> {
  const prefix = resource.sidPrefix ?? '';
  const malformed = malformedSids(prefix).map(
    ({ how, sid }) => ({ sid, variation: { kind: 'malformed-sid', how } }) as const,
  );
  const unknown = sids(prefix).map((sid) => ({ sid, variation: { kind: 'unknown-sid' } }) as const);
  return constantFrom('fetch' as const, 'update' as const, 'delete' as const).chain((step) =>
    oneof(malformed, unknown).map((wrong): WrongRequest => {
      return { step, ...wrong, ...(step === 'update' && { fields: { FriendlyName: 'keyturn nobody' } }) };
    }),
  );
}
