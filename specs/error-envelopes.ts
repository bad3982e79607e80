/** An error body in Twilio's own shape, which its OAuthApps operations document. */
export interface TwilioError {
  readonly dialect: 'twilio';
  readonly code: number;
  readonly status: number;
  readonly message: string;
}

/** An error body as RFC 9457 has it, with Twilio's code beside the standard members. */
export interface ProblemDetails {
  readonly dialect: 'rfc-9457';
  readonly code: number;
  readonly status: number;
  readonly message: string;
}

/** Why a body is no error body of either dialect, in plain clauses that never quote a value. */
export interface NoEnvelope {
  readonly problems: readonly string[];
}

export type ErrorEnvelope = TwilioError | ProblemDetails | NoEnvelope;

/**
 * Recognises an error body by its members; more members than the dialect has are fine.
 * Sources: the OAuthApps errors of Twilio's IAM document, and RFC 9457 as current SDKs read it.
 */
export function errorEnvelope(body: unknown): ErrorEnvelope {
  if (!isObject(body)) return { problems: ['the body is not a JSON object'] };
  const standard = !('message' in body) && !('more_info' in body) && ('type' in body || 'title' in body);
  return standard ? problemDetails(body) : twilioError(body);
}

type JsonObject = Readonly<Record<string, unknown>>;

function twilioError(body: JsonObject): TwilioError | NoEnvelope {
  const { code, status, message, more_info: moreInfo } = body;
  const details = body['details'] ?? {};
  if (isInteger(code) && isInteger(status) && isText(message) && namesCode(moreInfo, code) && isObject(details)) {
    return { dialect: 'twilio', code, status, message };
  }
  return {
    problems: [
      ...problem(isInteger(code), 'code is not an integer'),
      ...problem(isInteger(status), 'status is not an integer'),
      ...problem(isText(message), 'message is not a text'),
      ...problem(namesCode(moreInfo, code), 'more_info is not an http address that ends with the code'),
      ...problem(isObject(details), 'details is not an object'),
    ],
  };
}

function problemDetails(body: JsonObject): ProblemDetails | NoEnvelope {
  const { type, title, status, code } = body;
  // The SDKs take the detail as optional.
  const detail = body['detail'] ?? title;
  if (isText(type) && isText(title) && isInteger(status) && isInteger(code) && isText(detail)) {
    return { dialect: 'rfc-9457', code, status, message: detail };
  }
  return {
    problems: [
      ...problem(isText(type), 'type is not a text'),
      ...problem(isText(title), 'title is not a text'),
      ...problem(isInteger(status), 'status is not an integer'),
      ...problem(isInteger(code), 'code is not an integer'),
      ...problem(isText(detail), 'detail is not a text'),
    ],
  };
}

function problem(fine: boolean, says: string): readonly string[] {
  return fine ? [] : [says];
}

function namesCode(address: unknown, code: unknown): boolean {
  if (!isText(address) || !URL.canParse(address)) return false;
  const { protocol, pathname } = new URL(address);
  // Older answers still have http, and the page has moved between two paths.
  return ['http:', 'https:'].includes(protocol) && pathname.endsWith(`/${String(code)}`);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
