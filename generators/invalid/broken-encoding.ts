import { type Arbitrary, constantFrom } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Forms with a percent sign that encodes nothing, in a field that no document has. */
export function brokenEncoding(resource: Resource): Arbitrary<WrongRequest> {
  return constantFrom('%', '%z', '%zz', '%ff', '%c3', '%u0041', '%%').chain((broken) =>
    requestFields(resource, 'create').map((fields): WrongRequest => {
      return { step: 'create', variation: { kind: 'broken-encoding' }, fields, appended: `KeyturnUnknown=${broken}` };
    }),
  );
}
