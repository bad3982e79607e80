import { type Arbitrary, constantFrom } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Creations with nothing in a field that is required. */
export function emptyField(resource: Resource): Arbitrary<WrongRequest> {
  return constantFrom(...resource.requiredFields).chain((field) =>
    requestFields(resource, 'create').map((fields): WrongRequest => {
      return { step: 'create', variation: { kind: 'empty-field', field }, fields: { ...fields, [field]: '' } };
    }),
  );
}
