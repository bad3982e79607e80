import type { Act, PlannedStep } from '../../generators/plans.ts';
import type { Model } from './model.ts';
import type { PlanContext } from './plan-context.ts';

/** How a kind of step is taken. */
export interface PlanAct<Step extends PlannedStep = PlannedStep> {
  /** Whether it can be taken now: an instance is there to be fetched, a token to be promoted. */
  can(step: Step, model: Model): boolean;
  act(step: Step, model: Model, context: PlanContext): Promise<void>;
  /** What is done, for a reader; told before it is done. Never quotes a secret. */
  words(step: Step, model: Model): string;
}

/** The step of one kind. */
export type StepOf<Kind extends Act> = Extract<PlannedStep, { readonly act: Kind }>;
