/** What a server may decide for itself, because the documents are silent. The first value of each row is the default. */
export const legalChoices = {
  /** For missing, invalid and too long input. */
  badInputStatus: [400, 422],
  malformedSidStatus: [400, 404],
  /** For a promotion or a deletion while there is no secondary token. */
  withoutSecondary: [404, 400, 409],
  secondSecondary: [400, 409],
  pageSizeOutOfRange: ['refused', 'clamped'],
  /** Whether a content type names its charset. */
  jsonCharset: [false, true],
  listOrder: ['oldest-first', 'newest-first'],
  /** Of ISO 8601 dates only: RFC 2822 has no fractions. */
  datePrecision: ['seconds', 'milliseconds'],
  /** The undocumented headers that were seen on api.twilio.com. */
  extraHeaders: [false, true],
  /** Of the hexadecimal digits in SIDs; tokens are always lower-case. */
  sidCase: ['lower', 'upper'],
  /** Where `url` and the page addresses point: the Host header, or Twilio's own hosts. */
  pageUrls: ['own-origin', 'documented-host'],
  /** How a field without a value is shown, where null is allowed. */
  absentOptionals: ['null', 'absent'],
  unsupportedMethod: [405, 404],
  wrongContentType: [415, 400],
  errorDialect: ['twilio', 'rfc-9457'],
} as const;

export type ChoiceName = keyof typeof legalChoices;

export type Choices = { readonly [Name in ChoiceName]: (typeof legalChoices)[Name][number] };

export const defaultChoices: Choices = {
  badInputStatus: 400,
  malformedSidStatus: 400,
  withoutSecondary: 404,
  secondSecondary: 400,
  pageSizeOutOfRange: 'refused',
  jsonCharset: false,
  listOrder: 'oldest-first',
  datePrecision: 'seconds',
  extraHeaders: false,
  sidCase: 'lower',
  pageUrls: 'own-origin',
  absentOptionals: 'null',
  unsupportedMethod: 405,
  wrongContentType: 415,
  errorDialect: 'twilio',
};
