import { type Arbitrary, constantFrom } from 'fast-check';
import type { Resource } from '../../specs/catalogue.ts';
import { controlCharacterNames } from '../friendly-names.ts';
import { requestFields } from '../request-fields.ts';
import type { WrongRequest } from './wrong-request.ts';

/** Names with control characters, which a server may take or refuse. */
export function controlCharacters(resource: Resource): Arbitrary<WrongRequest> {
  return constantFrom('create' as const, 'update' as const).chain((step) =>
    requestFields(resource, 'create').chain((fields) =>
      controlCharacterNames.map((FriendlyName): WrongRequest => {
        const sent = step === 'create' ? { ...fields, FriendlyName } : { FriendlyName };
        return { step, variation: { kind: 'control-characters' }, fields: sent };
      }),
    ),
  );
}
