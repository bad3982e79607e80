import type { Arbitrary } from 'fast-check';
import type { PlannedStep } from '../../generators/plans.ts';
import type { Resource } from '../../specs/catalogue.ts';

/** Something that must be true of any plan of a kind. The rules say what. */
export interface Property {
  readonly id: string;
  /** A statement of behaviour in the present tense. */
  readonly title: string;
  /** What its plans are about: each list of resources is tried by itself. */
  readonly subjects: readonly (readonly Resource[])[];
  /** The steps that its plans are made of. */
  steps(resources: readonly Resource[]): Arbitrary<PlannedStep>;
}
