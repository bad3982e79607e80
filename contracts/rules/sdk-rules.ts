import type { Rule } from './rule.ts';
import { sdkDatesAreDates } from './sdk/sdk-dates-are-dates.ts';
import { sdkDeleteMeans204 } from './sdk/sdk-delete-means-204.ts';
import { sdkErrorsCarryCode } from './sdk/sdk-errors-carry-code.ts';
import { sdkFieldsDecoded } from './sdk/sdk-fields-decoded.ts';
import { sdkListEnds } from './sdk/sdk-list-ends.ts';
import { sdkRequestMatchesDocument } from './sdk/sdk-request-matches-document.ts';
import { sdkSecretNotLogged } from './sdk/sdk-secret-not-logged.ts';
import { sdkStaysOnOrigin } from './sdk/sdk-stays-on-origin.ts';

/** What a client library is judged by. A target has no part in them, so that they are in no list of its rules. */
export const sdkRules: readonly Rule[] = [
  sdkRequestMatchesDocument,
  sdkDatesAreDates,
  sdkFieldsDecoded,
  sdkErrorsCarryCode,
  sdkDeleteMeans204,
  sdkListEnds,
  sdkStaysOnOrigin,
  sdkSecretNotLogged,
];
