import type { Mutant } from './mutant.ts';

/** All mutants, profile by profile: the one list. */
export const mutants: readonly Mutant[] = [];
