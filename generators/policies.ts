import { type Arbitrary, constantFrom, subarray } from 'fast-check';

// Those that the examples of the documents have: a server may lack others.
const PERMISSIONS = ['messaging/messages', 'iam/api-keys'].flatMap((resource) =>
  ['read', 'list', 'create', 'update', 'delete'].map((action) => `/twilio/${resource}/${action}`),
);

/** Policies of restricted keys, as JSON text. */
export const policies: Arbitrary<string> = subarray(PERMISSIONS, { minLength: 1 }).map((allow) =>
  JSON.stringify({ allow }),
);

/** JSON that is no policy, or no JSON at all. */
export const wrongPolicies: Arbitrary<{
  readonly how: 'unknown-permission' | 'not-json' | 'not-an-object';
  readonly text: string;
}> = constantFrom(
  { how: 'not-json', text: '{"allow":' },
  { how: 'not-json', text: 'allow' },
  { how: 'not-json', text: "{'allow':[]}" },
  { how: 'not-an-object', text: '[]' },
  { how: 'not-an-object', text: '"/twilio/messaging/messages/read"' },
  { how: 'not-an-object', text: '17' },
  { how: 'unknown-permission', text: '{"allow":["/twilio/keyturn/nothing/read"]}' },
);
