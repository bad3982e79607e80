import { deleteWithoutSecondaryIsNotFound } from './rotation/delete-without-secondary-is-not-found.ts';
import { deletedSecondaryRefused } from './rotation/deleted-secondary-refused.ts';
import { deletionKeepsThePrimary } from './rotation/deletion-keeps-the-primary.ts';
import { oldTokenDies } from './rotation/old-token-dies.ts';
import { primaryWorksBesideSecondary } from './rotation/primary-works-beside-secondary.ts';
import { promoteAcceptsEitherToken } from './rotation/promote-accepts-either-token.ts';
import { promoteReturnsTheSecondary } from './rotation/promote-returns-the-secondary.ts';
import { promoteWithoutSecondaryRefused } from './rotation/promote-without-secondary-refused.ts';
import { promotedTokenIsPrimary } from './rotation/promoted-token-is-primary.ts';
import { promotionKeepsResources } from './rotation/promotion-keeps-resources.ts';
import { promotionKeepsTheAccount } from './rotation/promotion-keeps-the-account.ts';
import { refusedSecondKeepsTheFirst } from './rotation/refused-second-keeps-the-first.ts';
import { secondRotationDiffers } from './rotation/second-rotation-differs.ts';
import { secondSecondaryRefused } from './rotation/second-secondary-refused.ts';
import { secondaryAuthenticates } from './rotation/secondary-authenticates.ts';
import { secondaryDiffersFromPrimary } from './rotation/secondary-differs-from-primary.ts';
import type { Rule } from './rule.ts';

/** Tokens are made, used side by side, ended and promoted, and nothing else changes. */
export const rotationRules: readonly Rule[] = [
  secondaryAuthenticates,
  primaryWorksBesideSecondary,
  secondaryDiffersFromPrimary,
  secondSecondaryRefused,
  refusedSecondKeepsTheFirst,
  deletedSecondaryRefused,
  deletionKeepsThePrimary,
  deleteWithoutSecondaryIsNotFound,
  promoteWithoutSecondaryRefused,
  promoteReturnsTheSecondary,
  promotedTokenIsPrimary,
  oldTokenDies,
  promotionKeepsResources,
  promotionKeepsTheAccount,
  promoteAcceptsEitherToken,
  secondRotationDiffers,
];
