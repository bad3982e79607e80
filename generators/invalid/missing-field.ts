import { type Arbitrary, constant, constantFrom, oneof } from 'fast-check';
import { apiKey, type Resource } from '../../specs/catalogue.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Creations without a field that is required; of a restricted key, without its policy. */
export function missingField(resource: Resource): Arbitrary<WrongRequest> {
  const anyOf = constantFrom(...resource.requiredFields).chain((field) =>
    requestFields(resource, 'create').map((fields): WrongRequest => {
      return { step: 'create', variation: { kind: 'missing-field', field }, fields: { ...fields, [field]: undefined } };
    }),
  );
  const withoutPolicy: WrongRequest = {
    step: 'create',
    variation: { kind: 'missing-policy' },
    fields: { FriendlyName: 'keyturn without a policy', KeyType: 'restricted' },
  };
  return resource === apiKey ? oneof(anyOf, constant(withoutPolicy)) : anyOf;
}
