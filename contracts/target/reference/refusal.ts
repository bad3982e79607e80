import type { Choices } from './choices.ts';

/** Thrown by whatever finds that a request cannot be served. It becomes an answer in one place, `wire/error-answer.ts`. */
export class Refusal extends Error {
  readonly situation: Situation;
  readonly headers: Readonly<Record<string, string>>;

  /** The message is shown to the caller, so it must never quote what may be a secret. */
  constructor(situation: Situation, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.situation = situation;
    this.headers = headers;
  }
}

export type Situation = keyof ReturnType<typeof situations>;

/** The status and Twilio's error code for every way to be refused. */
export function situations(choices: Choices) {
  const badInput = choices.badInputStatus;
  return {
    'malformed-request': [400, 20001],
    'invalid-value': [badInput, 20001],
    'long-name': [badInput, 70001],
    'invalid-policy': [badInput, 70002],
    'invalid-page-size': [badInput, 20007],
    'invalid-page-token': [badInput, 21481],
    'malformed-sid': [choices.malformedSidStatus, choices.malformedSidStatus === 404 ? 20404 : 70002],
    'not-authenticated': [401, 20003],
    'missing-permission': [401, 70051],
    'account-not-active': [403, 20403],
    'not-found': [404, 20404],
    'strangers-instance': [choices.strangersInstance, CODES[choices.strangersInstance]],
    'unreachable-account': [choices.unreachableAccount, CODES[choices.unreachableAccount]],
    'unreachable-beneficiary': [choices.unreachableBeneficiary, CODES[choices.unreachableBeneficiary]],
    'without-secondary': [choices.withoutSecondary, choices.withoutSecondary === 404 ? 20404 : 70002],
    'second-secondary': [choices.secondSecondary, 70002],
    'subaccount-of-a-subaccount': [badInput, 21101],
    'too-many-subaccounts': [badInput, 21480],
    'closed-for-good': [badInput, 21479],
    'unsupported-method': [choices.unsupportedMethod, choices.unsupportedMethod === 404 ? 20404 : 20004],
    'body-too-large': [413, 20001],
    'wrong-content-type': [choices.wrongContentType, 20001],
    'too-many-requests': [429, 20429],
    'no-bearer': [choices.bearerRefusal, 20003],
    'unknown-provider': [choices.unknownProvider, CODES[choices.unknownProvider]],
    'token-refused-upstream': [choices.refusedTokenStatus, 20001],
    'upstream-unavailable': [choices.upstreamDownStatus, 20503],
    'update-under-way': [409, 20001],
    'own-fault': [500, 20500],
  } satisfies Record<string, readonly [status: number, code: number]>;
}

/** What is not there, not the caller's, or both, in Twilio's codes. */
const CODES = { 400: 20001, 401: 20003, 403: 20003, 404: 20404 } as const;
