import type { Rule } from './rule.ts';
import { absentNameIsNull } from './state/absent-name-is-null.ts';
import { createMakesOne } from './state/create-makes-one.ts';
import { createdIsFetchable } from './state/created-is-fetchable.ts';
import { createdIsListed } from './state/created-is-listed.ts';
import { createdMatchesFetch } from './state/created-matches-fetch.ts';
import { defaultPageSizeIs50 } from './state/default-page-size-is-50.ts';
import { deleteTouchesOnlyItsTarget } from './state/delete-touches-only-its-target.ts';
import { deletedIsGone } from './state/deleted-is-gone.ts';
import { deletedIsNotListed } from './state/deleted-is-not-listed.ts';
import { deletedTwiceIsNotFound } from './state/deleted-twice-is-not-found.ts';
import { emptyUpdateKeepsValues } from './state/empty-update-keeps-values.ts';
import { endsOfTheListAreMarked } from './state/ends-of-the-list-are-marked.ts';
import { kindsDoNotMix } from './state/kinds-do-not-mix.ts';
import { laterPagesNameTheOneBefore } from './state/later-pages-name-the-one-before.ts';
import { listIsOfTheAccount } from './state/list-is-of-the-account.ts';
import { listedMatchesFetch } from './state/listed-matches-fetch.ts';
import { metaIsConsistent } from './state/meta-is-consistent.ts';
import { pageSizeRespected } from './state/page-size-respected.ts';
import { pageUrlsKeepTheQuestion } from './state/page-urls-keep-the-question.ts';
import { pageUrlsProgress } from './state/page-urls-progress.ts';
import { pagesCoverEverythingOnce } from './state/pages-cover-everything-once.ts';
import { unknownSidIsNotFound } from './state/unknown-sid-is-not-found.ts';
import { updateIsApplied } from './state/update-is-applied.ts';
import { updateIsKept } from './state/update-is-kept.ts';
import { updateMakesNoCopy } from './state/update-makes-no-copy.ts';
import { updateTouchesNothingElse } from './state/update-touches-nothing-else.ts';

/** What a resource is, after each thing that was done to it. */
export const stateRules: readonly Rule[] = [
  createMakesOne,
  createdIsFetchable,
  createdMatchesFetch,
  createdIsListed,
  listedMatchesFetch,
  absentNameIsNull,
  updateIsApplied,
  updateIsKept,
  updateTouchesNothingElse,
  updateMakesNoCopy,
  emptyUpdateKeepsValues,
  deletedIsGone,
  deletedIsNotListed,
  deletedTwiceIsNotFound,
  deleteTouchesOnlyItsTarget,
  unknownSidIsNotFound,
  kindsDoNotMix,
  listIsOfTheAccount,
  pageSizeRespected,
  defaultPageSizeIs50,
  pagesCoverEverythingOnce,
  metaIsConsistent,
  endsOfTheListAreMarked,
  laterPagesNameTheOneBefore,
  pageUrlsProgress,
  pageUrlsKeepTheQuestion,
];
