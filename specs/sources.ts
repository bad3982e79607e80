/** A public document that a rule may cite. */
export interface PublicDocument {
  readonly id: string;
  readonly title: string;
  /** An address on the web, or a path in this repository. */
  readonly address: string;
  readonly read: `${number}-${number}-${number}`;
}

/** A place in a public document. */
export interface Citation {
  readonly document: DocumentId;
  /** A JSON pointer such as `#/paths/~1v1~1Keys/post` into one of our documents, or the section of another one. */
  readonly at?: string;
}

export type DocumentId = (typeof sources)[number]['id'];

/** The document with this id. */
export function publicDocument(id: DocumentId): PublicDocument {
  const found: PublicDocument | undefined = sources.find((source) => source.id === id);
  if (found === undefined) throw new Error(`No document has the id ${id}.`);
  return found;
}

const read = '2026-11-22';
const twilioOai = 'https://github.com/twilio/twilio-oai/blob/d50069b/spec/json';
const twilioDocs = 'https://www.twilio.com/docs';
const providerDocs = 'https://blackbox.dasha.ai/docs/api-reference/twilioprovider';

/** Every public document that a rule may cite. */
export const sources = [
  ours('accounts-v1-openapi', 'Keyturn: Twilio Accounts v1', 'accounts.v1.yaml'),
  ours('iam-v1-openapi', 'Keyturn: Twilio IAM v1', 'iam.v1.yaml'),
  ours('provider-v1-openapi', 'Keyturn: provider token v1', 'provider.v1.yaml'),

  page('twilio-oai-accounts-v1', 'Twilio OpenAPI: Accounts v1 (2026-04-14)', `${twilioOai}/twilio_accounts_v1.json`),
  page('twilio-oai-iam-v1', 'Twilio OpenAPI: IAM v1 (2026-04-14)', `${twilioOai}/twilio_iam_v1.json`),
  page('openapi-3.0.1', 'OpenAPI Specification 3.0.1', 'https://spec.openapis.org/oas/v3.0.1'),

  page('twilio-auth-token', 'Twilio: Auth Token promotion', `${twilioDocs}/iam/api/authtoken`),
  page('twilio-secondary-auth-token', 'Twilio: secondary Auth Token', `${twilioDocs}/iam/api/secondary_authtoken`),
  page('twilio-api-keys', 'Twilio: API keys', `${twilioDocs}/iam/api-keys`),
  page('twilio-key-resource', 'Twilio: Key resource v1', `${twilioDocs}/iam/api-keys/key-resource-v1`),
  page('twilio-keys-in-console', 'Twilio: keys in the Console', `${twilioDocs}/iam/api-keys/keys-in-console`),
  page('twilio-restricted-keys', 'Twilio: restricted API keys', `${twilioDocs}/iam/api-keys/restricted-api-keys`),
  page(
    'twilio-key-policies',
    'Twilio: permissions of restricted API keys',
    `${twilioDocs}/iam/api-keys/restricted-api-keys#permissions-available-with-restricted-api-keys`,
  ),
  page('twilio-test-credentials', 'Twilio: test credentials', `${twilioDocs}/iam/test-credentials`),
  page('twilio-subaccounts', 'Twilio: subaccounts', `${twilioDocs}/iam/api/subaccounts`),
  page(
    'twilio-pkcv-keys',
    'Twilio: public key client validation and account management',
    `${twilioDocs}/iam/pkcv/account-and-key-management-api-keys`,
  ),
  page('twilio-requests', 'Twilio: requests', `${twilioDocs}/usage/requests-to-twilio`),
  page('twilio-responses', 'Twilio: responses and paging', `${twilioDocs}/usage/twilios-response`),
  page(
    'twilio-help-auth-tokens',
    'Twilio help: Auth Tokens and their change',
    'https://help.twilio.com/hc/en-us/articles/223136027',
  ),
  page(
    'twilio-help-concurrency',
    'Twilio help: concurrency and error 20429',
    'https://help.twilio.com/articles/360044308153',
  ),
  page(
    'iam-remake-promotion',
    'Twilio IAM documentation, rewritten: promotion',
    'https://twilio-iam-remake.readme.io/reference/promote-secondary-auth-token-1',
  ),

  errorPage('20001', 'invalid parameter'),
  errorPage('20003', 'permission denied'),
  errorPage('20007', 'page size too large'),
  errorPage('20008', 'not available with test credentials'),
  errorPage('20403', 'account not active'),
  errorPage('20404', 'not found'),
  errorPage('20429', 'too many requests'),
  errorPage('21101', 'subaccount inside a subaccount'),
  errorPage('21479', 'closed account reopened'),
  errorPage('21480', 'too many subaccounts'),
  errorPage('21481', 'invalid page token'),
  errorPage('70001', 'constraint violated'),
  errorPage('70002', 'invalid request'),
  errorPage('70051', 'permission missing'),
  errorPage('70151', 'too many API keys'),

  // The log shows credentials that were live then, so it is described and not linked to.
  page('live-observation', 'Anonymous log of 29 live requests, 2026-03-27', 'a public repository on GitHub'),
  page('dixa-client', 'dixahq/twilio-client (0efd9a7)', 'https://github.com/dixahq/twilio-client/tree/0efd9a7'),
  page('twilio-node', 'twilio-node, the SDK', 'https://github.com/twilio/twilio-node'),
  page('twilio-python', 'twilio-python (306691e), the SDK', 'https://github.com/twilio/twilio-python/tree/306691e79'),
  page(
    'aws-twilio-auth-token',
    'AWS Secrets Manager: Twilio Auth Token',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-TwilioAuthToken.html',
  ),

  page('provider-update-auth-token', 'Dasha BlackBox: update the Auth Token', `${providerDocs}/update-auth-token`),
  page('provider-get', 'Dasha BlackBox: get a Twilio provider', `${providerDocs}/get-twilio-provider`),
  page('provider-update', 'Dasha BlackBox: update a Twilio provider', `${providerDocs}/update-twilio-provider`),

  rfc('2822', 'Internet Message Format'),
  rfc('3339', 'Date and Time on the Internet'),
  rfc('3986', 'Uniform Resource Identifier'),
  rfc('5322', 'Internet Message Format, revised'),
  rfc('6750', 'Bearer Token Usage'),
  rfc('7617', 'The Basic Authentication Scheme'),
  rfc('8259', 'JSON'),
  rfc('9110', 'HTTP Semantics'),
  rfc('9457', 'Problem Details for HTTP APIs'),
  page('fetch-cors', 'WHATWG Fetch: the CORS protocol', 'https://fetch.spec.whatwg.org/#http-cors-protocol'),
] as const satisfies readonly PublicDocument[];

function page<Id extends string>(id: Id, title: string, address: string) {
  return { id, title, address, read } as const;
}

function ours<Id extends string>(id: Id, title: string, file: string) {
  return page(id, title, `specs/openapi/${file}`);
}

function errorPage<Code extends string>(code: Code, says: string) {
  return page(`twilio-error-${code}`, `Twilio error ${code}: ${says}`, `${twilioDocs}/api/errors/${code}`);
}

function rfc<Digits extends string>(number: Digits, title: string) {
  return page(`rfc-${number}`, `RFC ${number}: ${title}`, `https://www.rfc-editor.org/rfc/rfc${number}`);
}
