/** What a server may decide for itself, because the documents are silent. The first value of each row is the default. */
export const legalChoices = {
  /** For missing, invalid and too long input. */
  badInputStatus: [400, 422],
  malformedSidStatus: [400, 404],
  /** For a promotion or a deletion while there is no secondary token. */
  withoutSecondary: [404, 400, 409],
  secondSecondary: [400, 409],
  /** For an instance that belongs to somebody else. */
  strangersInstance: [404, 403, 401],
  /** For API keys of an account which the caller cannot reach. */
  unreachableAccount: [404, 400, 403, 401],
  /** For a credential that would be for such an account. */
  unreachableBeneficiary: [400, 404, 403, 401],
  pageSizeOutOfRange: ['refused', 'clamped'],
  /** Whether a content type names its charset. */
  jsonCharset: [false, true],
  /** How the charset is written, where it is named. */
  charsetParameter: ['; charset=utf-8', ';charset="UTF-8"'],
  /** How JSON is laid out; escaped, it has nothing but ASCII, and no plain slash. */
  jsonStyle: ['compact', 'indented', 'escaped'],
  /** In which order the properties of a JSON object come. */
  fieldOrder: ['documented', 'reversed'],
  policyOrder: ['as-sent', 'reversed'],
  listOrder: ['oldest-first', 'newest-first', 'last-updated-first'],
  /** What names the place of a later page beside its number: a token that shows its item, one that does not, or nothing. */
  pageTokens: ['item', 'opaque', 'none'],
  /** Whether a full last page names one more, which is empty. */
  fullLastPage: ['is-the-last', 'names-an-empty-one'],
  /** Of ISO 8601 dates only: RFC 2822 has no fractions. */
  datePrecision: ['seconds', 'milliseconds'],
  isoZone: ['Z', '+00:00'],
  rfc2822Zone: ['+0000', '-0000', 'GMT'],
  /** The undocumented headers that were seen on api.twilio.com. */
  extraHeaders: [false, true],
  /** The documents have these headers on successes; they were seen on refusals, too. */
  corsHeaders: ['on-success', 'always'],
  /** Whether an answer of 401 says how to authenticate. */
  challenge: [true, false],
  /** Of the hexadecimal digits in SIDs; tokens are always lower-case. */
  sidCase: ['lower', 'upper'],
  /** What the secret of an API key is made of. */
  secretForm: ['base62', 'hex', 'base64'],
  /** What a name's length is counted in. */
  nameLengthIn: ['characters', 'utf-16-units'],
  /** Where `url` and the page addresses point: the Host header, or Twilio's own hosts. */
  pageUrls: ['own-origin', 'documented-host'],
  /** How a field without a value is shown, where null is allowed. */
  absentOptionals: ['null', 'absent'],
  /** What becomes of an update that sends no field. */
  emptyUpdate: ['accepted', 'refused'],
  /** Whether a parent can see and change what it has made for a subaccount. */
  parentReach: ['subaccounts', 'own'],
  /** Whether an instance that nobody has is found missing before the credentials are looked at. */
  checkedFirst: ['credentials', 'instance'],
  /** For a token that Twilio refuses, handed to the provider. */
  refusedTokenStatus: [400, 422, 403, 409],
  /** For a token about which Twilio cannot be asked. */
  upstreamDownStatus: [503, 502, 400],
  unknownProvider: [404, 403],
  bearerRefusal: [401, 403],
  /** What becomes of an update that names another account. */
  foreignAccountSid: ['ignored', 'refused'],
  /** How a provider whose update was refused is shown until it is checked again. */
  refusedTokenShown: ['not', 'warning', 'failed'],
  savedTokenShown: ['verified', 'pending'],
  providerVerify: ['offered', 'not-offered'],
  /** What becomes of an update that comes while another one is under way. */
  simultaneousUpdate: ['served', 'refused'],
  unsupportedMethod: [405, 404],
  wrongContentType: [415, 400],
  errorDialect: ['twilio', 'rfc-9457'],
  /** Whether Twilio's error body has `details`. */
  errorDetails: [false, true],
  /** Where an error says that it is explained. */
  moreInfo: [
    'https://www.twilio.com/docs/errors',
    'https://www.twilio.com/docs/api/errors',
    'http://www.twilio.com/docs/errors',
  ],
} as const;

export type ChoiceName = keyof typeof legalChoices;

export type Choices = { readonly [Name in ChoiceName]: (typeof legalChoices)[Name][number] };

export const defaultChoices: Choices = {
  badInputStatus: 400,
  malformedSidStatus: 400,
  withoutSecondary: 404,
  secondSecondary: 400,
  strangersInstance: 404,
  unreachableAccount: 404,
  unreachableBeneficiary: 400,
  pageSizeOutOfRange: 'refused',
  jsonCharset: false,
  charsetParameter: '; charset=utf-8',
  jsonStyle: 'compact',
  fieldOrder: 'documented',
  policyOrder: 'as-sent',
  listOrder: 'oldest-first',
  pageTokens: 'item',
  fullLastPage: 'is-the-last',
  datePrecision: 'seconds',
  isoZone: 'Z',
  rfc2822Zone: '+0000',
  extraHeaders: false,
  corsHeaders: 'on-success',
  challenge: true,
  sidCase: 'lower',
  secretForm: 'base62',
  nameLengthIn: 'characters',
  pageUrls: 'own-origin',
  absentOptionals: 'null',
  emptyUpdate: 'accepted',
  parentReach: 'subaccounts',
  checkedFirst: 'credentials',
  refusedTokenStatus: 400,
  upstreamDownStatus: 503,
  unknownProvider: 404,
  bearerRefusal: 401,
  foreignAccountSid: 'ignored',
  refusedTokenShown: 'not',
  savedTokenShown: 'verified',
  providerVerify: 'offered',
  simultaneousUpdate: 'served',
  unsupportedMethod: 405,
  wrongContentType: 415,
  errorDialect: 'twilio',
  errorDetails: false,
  moreInfo: 'https://www.twilio.com/docs/errors',
};
