import { awsCredentialOf } from '../../generators/aws-credentials.ts';
import type { Texts } from '../../generators/from-schema.ts';
import { publicKeyOf } from '../../generators/public-keys.ts';
import type { Model } from './model.ts';

/**
 * The fields of a creation with the next of the secrets that every plan sends, in their order. No plan sends one twice, as a
 * server may refuse that, and all plans together send few: whatever a server shows of them can be told from all else.
 */
export function withOwnSecrets(fields: Texts, model: Model): Texts {
  model.creations += 1;
  const { Credentials, PublicKey } = fields;
  return {
    ...fields,
    ...(Credentials && { Credentials: awsCredentialOf(model.creations) }),
    ...(PublicKey && { PublicKey: publicKeyOf(model.creations) }),
  };
}
