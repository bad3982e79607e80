import { type Arbitrary, constantFrom, oneof } from 'fast-check';
import { apiKey, type Resource } from '../../specs/catalogue.ts';
import { outOfRangePageSizes } from '../page-parameters.ts';
import { wrongPolicies } from '../policies.ts';
import type { WrongRequest } from './wrong-request.ts';

/** A page size that is no number, or out of range; a policy that is none. */
export function wrongType(resource: Resource): Arbitrary<WrongRequest> {
  const text = constantFrom('many', '1.5', '1e2', ' ', '0x10', '५', '-1').map(badPageSize);
  const outOfRange = outOfRangePageSizes.map((size): WrongRequest => {
    return { step: 'list', variation: { kind: 'page-size', size }, fields: { PageSize: String(size) } };
  });
  return resource === apiKey ? oneof(text, outOfRange, wrongPolicies.map(badPolicy)) : oneof(text, outOfRange);
}

function badPageSize(PageSize: string): WrongRequest {
  return { step: 'list', variation: { kind: 'bad-page-size' }, fields: { PageSize } };
}

function badPolicy({
  how,
  text,
}: {
  readonly how: Extract<WrongRequest['variation'], { kind: 'invalid-policy' }>['how'];
  readonly text: string;
}): WrongRequest {
  const fields = { FriendlyName: 'keyturn with a wrong policy', KeyType: 'restricted', Policy: text };
  return { step: 'create', variation: { kind: 'invalid-policy', how }, fields };
}
