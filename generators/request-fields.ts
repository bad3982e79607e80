import { type Arbitrary, constantFrom, oneof } from 'fast-check';
import type { Resource } from '../specs/catalogue.ts';
import { documents, operationObject } from '../specs/documents.ts';
import type { Schema } from '../specs/open-api.ts';
import { awsCredentials } from './aws-credentials.ts';
import { friendlyNames } from './friendly-names.ts';
import { fromSchema, type Texts } from './from-schema.ts';
import { policies } from './policies.ts';
import { publicKeys } from './public-keys.ts';

const BY_HAND = {
  Credentials: awsCredentials,
  PublicKey: publicKeys,
  FriendlyName: friendlyNames,
  Policy: policies,
};

/**
 * The fields of a valid request, from the documented form and by hand where that says too little. The account is left out,
 * as it is whoever sends the request.
 */
export function requestFields(resource: Resource, step: 'create' | 'update'): Arbitrary<Texts> {
  const any = fromSchema(formOf(resource, step), BY_HAND, ['AccountSid']);
  // A key is restricted by its type and its policy together; what one without the other means is for the wrong requests.
  const together = any.map((it) =>
    step === 'update' || (it['KeyType'] && it['Policy']) ? it : withoutRestriction(it),
  );
  const plain = constantFrom('keyturn one', 'keyturn two').chain((name) =>
    together.map((it) => ({ ...it, FriendlyName: name })),
  );
  return oneof(together, plain);
}

/** The documented form of a step. Throws where the resource has no such form. */
function formOf(resource: Resource, step: 'create' | 'update'): Schema {
  const { operationId = '' } = resource.operations[step] ?? {};
  const { requestBody } = operationObject(documents[resource.document], operationId);
  const form = requestBody?.content['application/x-www-form-urlencoded']?.schema;
  if (form === undefined) throw new Error(`${operationId} documents no form.`);
  return form;
}

function withoutRestriction(fields: Texts): Texts {
  const { KeyType: _, ...others } = fields;
  const { Policy: __, ...rest } = others;
  return rest;
}
