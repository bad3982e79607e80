import { type Arbitrary, constantFrom } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Creations in another form than the documented one. */
export function wrongContentType(resource: Resource): Arbitrary<WrongRequest> {
  return constantFrom('application/json' as const, 'text/plain' as const).chain((contentType) =>
    requestFields(resource, 'create').map((fields): WrongRequest => {
      return { step: 'create', variation: { kind: 'wrong-content-type' }, fields, contentType };
    }),
  );
}
