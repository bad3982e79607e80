import { absentNameIsNullMutants } from './absent-name-is-null.ts';
import { accountSidIsTheCallersMutants } from './account-sid-is-the-callers.ts';
import { apiKeyAuthenticatesMutants } from './api-key-authenticates.ts';
import { bodyMatchesSchemaMutants } from './body-matches-schema.ts';
import { corsHeadersPresentMutants } from './cors-headers-present.ts';
import { createMakesOneMutants } from './create-makes-one.ts';
import { createdIsFetchableMutants } from './created-is-fetchable.ts';
import { createdIsListedMutants } from './created-is-listed.ts';
import { createdIsNowMutants } from './created-is-now.ts';
import { createdMatchesFetchMutants } from './created-matches-fetch.ts';
import { createdNeverMovesMutants } from './created-never-moves.ts';
import { credentialForAStrangerRefusedMutants } from './credential-for-a-stranger-refused.ts';
import { credentialForASubaccountMutants } from './credential-for-a-subaccount.ts';
import { datesUseTheDocumentedDialectMutants } from './dates-use-the-documented-dialect.ts';
import { defaultPageSizeIs50Mutants } from './default-page-size-is-50.ts';
import { deleteTouchesOnlyItsTargetMutants } from './delete-touches-only-its-target.ts';
import { deleteWithoutSecondaryIsNotFoundMutants } from './delete-without-secondary-is-not-found.ts';
import { deletedIsGoneMutants } from './deleted-is-gone.ts';
import { deletedIsNotListedMutants } from './deleted-is-not-listed.ts';
import { deletedKeyRefusedMutants } from './deleted-key-refused.ts';
import { deletedSecondaryRefusedMutants } from './deleted-secondary-refused.ts';
import { deletedTwiceIsNotFoundMutants } from './deleted-twice-is-not-found.ts';
import { deletionKeepsThePrimaryMutants } from './deletion-keeps-the-primary.ts';
import { documentedFieldsPresentMutants } from './documented-fields-present.ts';
import { documentedStatusMutants } from './documented-status.ts';
import { emptyUpdateKeepsValuesMutants } from './empty-update-keeps-values.ts';
import { endsOfTheListAreMarkedMutants } from './ends-of-the-list-are-marked.ts';
import { errorsMutants } from './errors-mutants.ts';
import { inputSecretNeverEchoedMutants } from './input-secret-never-echoed.ts';
import { invalidEnumRefusedMutants } from './invalid-enum-refused.ts';
import { invalidPolicyRefusedMutants } from './invalid-policy-refused.ts';
import { jsonContentTypeMutants } from './json-content-type.ts';
import { keySecretIsCheckedMutants } from './key-secret-is-checked.ts';
import { kindsDoNotMixMutants } from './kinds-do-not-mix.ts';
import { laterPagesNameTheOneBeforeMutants } from './later-pages-name-the-one-before.ts';
import { listIsOfTheAccountMutants } from './list-is-of-the-account.ts';
import { listedMatchesFetchMutants } from './listed-matches-fetch.ts';
import { liveTokenIs32HexMutants } from './live-token-is-32-hex.ts';
import { longNameRefusedMutants } from './long-name-refused.ts';
import { malformedSidRefusedMutants } from './malformed-sid-refused.ts';
import { metaIsConsistentMutants } from './meta-is-consistent.ts';
import { missingCredentialsRefusedMutants } from './missing-credentials-refused.ts';
import type { Mutant } from './mutant.ts';
import { nameRoundTripsMutants } from './name-round-trips.ts';
import { neverAServerErrorMutants } from './never-a-server-error.ts';
import { noContentHasNoTypeMutants } from './no-content-has-no-type.ts';
import { noContentIsEmptyMutants } from './no-content-is-empty.ts';
import { noSecretInHeadersOrUrlsMutants } from './no-secret-in-headers-or-urls.ts';
import { noTokenInAnswersMutants } from './no-token-in-answers.ts';
import { noUndocumentedFieldsMutants } from './no-undocumented-fields.ts';
import { oldTokenDiesMutants } from './old-token-dies.ts';
import { operationsAnswerMutants } from './operations-answer.ts';
import { otherAccountCannotCreateMutants } from './other-account-cannot-create.ts';
import { otherAccountCannotDeleteMutants } from './other-account-cannot-delete.ts';
import { otherAccountCannotListMutants } from './other-account-cannot-list.ts';
import { otherAccountCannotReadMutants } from './other-account-cannot-read.ts';
import { otherAccountCannotUpdateMutants } from './other-account-cannot-update.ts';
import { pageSizeOutOfRangeMutants } from './page-size-out-of-range.ts';
import { pageSizeRespectedMutants } from './page-size-respected.ts';
import { pageUrlsKeepTheQuestionMutants } from './page-urls-keep-the-question.ts';
import { pageUrlsProgressMutants } from './page-urls-progress.ts';
import { pagesCoverEverythingOnceMutants } from './pages-cover-everything-once.ts';
import { planMutants } from './plans/plan-mutants.ts';
import { policyRoundTripsMutants } from './policy-round-trips.ts';
import { primaryWorksBesideSecondaryMutants } from './primary-works-beside-secondary.ts';
import { promoteAcceptsEitherTokenMutants } from './promote-accepts-either-token.ts';
import { promoteReturnsTheSecondaryMutants } from './promote-returns-the-secondary.ts';
import { promoteWithoutSecondaryRefusedMutants } from './promote-without-secondary-refused.ts';
import { promotedTokenIsPrimaryMutants } from './promoted-token-is-primary.ts';
import { promotionKeepsResourcesMutants } from './promotion-keeps-resources.ts';
import { promotionKeepsTheAccountMutants } from './promotion-keeps-the-account.ts';
import { providerMutants } from './provider-mutants.ts';
import { refusalNeverEchoesCredentialsMutants } from './refusal-never-echoes-credentials.ts';
import { refusedSecondKeepsTheFirstMutants } from './refused-second-keeps-the-first.ts';
import { refusedWriteChangesNothingMutants } from './refused-write-changes-nothing.ts';
import { requiredFieldsEnforcedMutants } from './required-fields-enforced.ts';
import { restrictedKeyIsRestrictedMutants } from './restricted-key-is-restricted.ts';
import { restrictedKeyKeepsItsPolicyMutants } from './restricted-key-keeps-its-policy.ts';
import { restrictedKeyNeedsPolicyMutants } from './restricted-key-needs-policy.ts';
import { secondRotationDiffersMutants } from './second-rotation-differs.ts';
import { secondSecondaryRefusedMutants } from './second-secondary-refused.ts';
import { secondaryAuthenticatesMutants } from './secondary-authenticates.ts';
import { secondaryDiffersFromPrimaryMutants } from './secondary-differs-from-primary.ts';
import { secretGivenOnCreateMutants } from './secret-given-on-create.ts';
import { secretInDocumentedFieldOnlyMutants } from './secret-in-documented-field-only.ts';
import { secretIsUnguessableMutants } from './secret-is-unguessable.ts';
import { secretShownOnceMutants } from './secret-shown-once.ts';
import { secretsDifferMutants } from './secrets-differ.ts';
import { sidIsStableMutants } from './sid-is-stable.ts';
import { sidIsUniqueMutants } from './sid-is-unique.ts';
import { standardKeyCannotManageKeysMutants } from './standard-key-cannot-manage-keys.ts';
import { tokenComparedExactlyMutants } from './token-compared-exactly.ts';
import { tokenIs32HexMutants } from './token-is-32-hex.ts';
import { undocumentedSecretFieldMutants } from './undocumented-secret-field.ts';
import { unknownAccountRefusedMutants } from './unknown-account-refused.ts';
import { unknownFieldIgnoredMutants } from './unknown-field-ignored.ts';
import { unknownPathRefusedMutants } from './unknown-path-refused.ts';
import { unknownSidIsNotFoundMutants } from './unknown-sid-is-not-found.ts';
import { unsupportedMethodRefusedMutants } from './unsupported-method-refused.ts';
import { updateIsAppliedMutants } from './update-is-applied.ts';
import { updateIsKeptMutants } from './update-is-kept.ts';
import { updateKeepsTheSecretMutants } from './update-keeps-the-secret.ts';
import { updateMakesNoCopyMutants } from './update-makes-no-copy.ts';
import { updateMovesDateUpdatedMutants } from './update-moves-date-updated.ts';
import { updateTouchesNothingElseMutants } from './update-touches-nothing-else.ts';
import { updatedNotBeforeCreatedMutants } from './updated-not-before-created.ts';
import { urlNamesTheResourceMutants } from './url-names-the-resource.ts';
import { wrongContentTypeRefusedMutants } from './wrong-content-type-refused.ts';
import { wrongTokenRefusedMutants } from './wrong-token-refused.ts';

/** All mutants, profile by profile: the one list. */
export const mutants: readonly Mutant[] = [
  ...accountSidIsTheCallersMutants,
  ...bodyMatchesSchemaMutants,
  ...corsHeadersPresentMutants,
  ...createdIsNowMutants,
  ...createdNeverMovesMutants,
  ...datesUseTheDocumentedDialectMutants,
  ...documentedFieldsPresentMutants,
  ...documentedStatusMutants,
  ...operationsAnswerMutants,
  ...jsonContentTypeMutants,
  ...noContentHasNoTypeMutants,
  ...noContentIsEmptyMutants,
  ...noUndocumentedFieldsMutants,
  ...sidIsStableMutants,
  ...sidIsUniqueMutants,
  ...undocumentedSecretFieldMutants,
  ...updateMovesDateUpdatedMutants,
  ...updatedNotBeforeCreatedMutants,
  ...urlNamesTheResourceMutants,
  ...invalidEnumRefusedMutants,
  ...invalidPolicyRefusedMutants,
  ...longNameRefusedMutants,
  ...malformedSidRefusedMutants,
  ...nameRoundTripsMutants,
  ...neverAServerErrorMutants,
  ...pageSizeOutOfRangeMutants,
  ...policyRoundTripsMutants,
  ...refusedWriteChangesNothingMutants,
  ...requiredFieldsEnforcedMutants,
  ...restrictedKeyNeedsPolicyMutants,
  ...unknownFieldIgnoredMutants,
  ...unknownPathRefusedMutants,
  ...unsupportedMethodRefusedMutants,
  ...wrongContentTypeRefusedMutants,
  ...apiKeyAuthenticatesMutants,
  ...credentialForAStrangerRefusedMutants,
  ...credentialForASubaccountMutants,
  ...deletedKeyRefusedMutants,
  ...keySecretIsCheckedMutants,
  ...updateKeepsTheSecretMutants,
  ...missingCredentialsRefusedMutants,
  ...otherAccountCannotCreateMutants,
  ...otherAccountCannotDeleteMutants,
  ...otherAccountCannotListMutants,
  ...otherAccountCannotReadMutants,
  ...otherAccountCannotUpdateMutants,
  ...restrictedKeyIsRestrictedMutants,
  ...restrictedKeyKeepsItsPolicyMutants,
  ...standardKeyCannotManageKeysMutants,
  ...tokenComparedExactlyMutants,
  ...unknownAccountRefusedMutants,
  ...wrongTokenRefusedMutants,
  ...absentNameIsNullMutants,
  ...createMakesOneMutants,
  ...createdIsFetchableMutants,
  ...createdIsListedMutants,
  ...createdMatchesFetchMutants,
  ...defaultPageSizeIs50Mutants,
  ...deleteTouchesOnlyItsTargetMutants,
  ...deletedIsGoneMutants,
  ...deletedIsNotListedMutants,
  ...deletedTwiceIsNotFoundMutants,
  ...emptyUpdateKeepsValuesMutants,
  ...endsOfTheListAreMarkedMutants,
  ...kindsDoNotMixMutants,
  ...laterPagesNameTheOneBeforeMutants,
  ...listIsOfTheAccountMutants,
  ...listedMatchesFetchMutants,
  ...metaIsConsistentMutants,
  ...pageSizeRespectedMutants,
  ...pageUrlsKeepTheQuestionMutants,
  ...pageUrlsProgressMutants,
  ...pagesCoverEverythingOnceMutants,
  ...unknownSidIsNotFoundMutants,
  ...updateIsAppliedMutants,
  ...updateIsKeptMutants,
  ...updateMakesNoCopyMutants,
  ...updateTouchesNothingElseMutants,
  ...inputSecretNeverEchoedMutants,
  ...liveTokenIs32HexMutants,
  ...noSecretInHeadersOrUrlsMutants,
  ...noTokenInAnswersMutants,
  ...refusalNeverEchoesCredentialsMutants,
  ...secretGivenOnCreateMutants,
  ...secretInDocumentedFieldOnlyMutants,
  ...secretIsUnguessableMutants,
  ...secretShownOnceMutants,
  ...secretsDifferMutants,
  ...tokenIs32HexMutants,
  ...deleteWithoutSecondaryIsNotFoundMutants,
  ...deletedSecondaryRefusedMutants,
  ...deletionKeepsThePrimaryMutants,
  ...oldTokenDiesMutants,
  ...primaryWorksBesideSecondaryMutants,
  ...promoteAcceptsEitherTokenMutants,
  ...promoteReturnsTheSecondaryMutants,
  ...promoteWithoutSecondaryRefusedMutants,
  ...promotedTokenIsPrimaryMutants,
  ...promotionKeepsResourcesMutants,
  ...promotionKeepsTheAccountMutants,
  ...refusedSecondKeepsTheFirstMutants,
  ...secondRotationDiffersMutants,
  ...secondSecondaryRefusedMutants,
  ...secondaryAuthenticatesMutants,
  ...secondaryDiffersFromPrimaryMutants,
  ...errorsMutants,
  ...planMutants,
  ...providerMutants,
];
