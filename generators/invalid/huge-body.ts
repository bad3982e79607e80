import { type Arbitrary, constantFrom } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Forms that are longer than any server has to read, by a field that no document has. */
export function hugeBody(resource: Resource): Arbitrary<WrongRequest> {
  return constantFrom(70_000, 200_000).chain((length) =>
    requestFields(resource, 'create').map((fields): WrongRequest => {
      const appended = `KeyturnUnknown=${'x'.repeat(length)}`;
      return { step: 'create', variation: { kind: 'huge-body' }, fields, appended };
    }),
  );
}
