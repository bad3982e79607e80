import type { Rule } from './rule.ts';
import { accountSidIsTheCallers } from './shape/account-sid-is-the-callers.ts';
import { bodyMatchesSchema } from './shape/body-matches-schema.ts';
import { corsHeadersPresent } from './shape/cors-headers-present.ts';
import { createdIsNow } from './shape/created-is-now.ts';
import { createdNeverMoves } from './shape/created-never-moves.ts';
import { datesUseTheDocumentedDialect } from './shape/dates-use-the-documented-dialect.ts';
import { documentedFieldsPresent } from './shape/documented-fields-present.ts';
import { documentedStatus } from './shape/documented-status.ts';
import { jsonContentType } from './shape/json-content-type.ts';
import { noContentHasNoType } from './shape/no-content-has-no-type.ts';
import { noContentIsEmpty } from './shape/no-content-is-empty.ts';
import { noUndocumentedFields } from './shape/no-undocumented-fields.ts';
import { operationsAnswer } from './shape/operations-answer.ts';
import { sidIsStable } from './shape/sid-is-stable.ts';
import { sidIsUnique } from './shape/sid-is-unique.ts';
import { undocumentedSecretField } from './shape/undocumented-secret-field.ts';
import { updateMovesDateUpdated } from './shape/update-moves-date-updated.ts';
import { updatedNotBeforeCreated } from './shape/updated-not-before-created.ts';
import { urlNamesTheResource } from './shape/url-names-the-resource.ts';

/** What every answer looks like. */
export const shapeRules: readonly Rule[] = [
  operationsAnswer,
  documentedStatus,
  bodyMatchesSchema,
  documentedFieldsPresent,
  noUndocumentedFields,
  undocumentedSecretField,
  jsonContentType,
  noContentIsEmpty,
  noContentHasNoType,
  corsHeadersPresent,
  sidIsUnique,
  sidIsStable,
  urlNamesTheResource,
  accountSidIsTheCallers,
  datesUseTheDocumentedDialect,
  createdIsNow,
  updatedNotBeforeCreated,
  createdNeverMoves,
  updateMovesDateUpdated,
];
