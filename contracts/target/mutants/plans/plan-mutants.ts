import type { Mutant } from '../mutant.ts';
import { inputMutants } from './input-mutants.ts';
import { intruderMutants } from './intruder-mutants.ts';
import { lifeMutants } from './life-mutants.ts';
import { refusalMutants } from './refusal-mutants.ts';
import { rotationMutants } from './rotation-mutants.ts';

/** Servers with a fault that no scenario shows, and a plan that is made up does. */
export const planMutants: readonly Mutant[] = [
  ...rotationMutants,
  ...lifeMutants,
  ...inputMutants,
  ...intruderMutants,
  ...refusalMutants,
];
