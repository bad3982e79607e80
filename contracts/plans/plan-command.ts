import type { AsyncCommand } from 'fast-check';
import type { PlannedStep } from '../../generators/plans.ts';
import { canTake, take } from './acts.ts';
import type { Model } from './model.ts';
import type { PlanContext } from './plan-context.ts';

/** A step as fast-check runs it. */
export function planCommand(step: PlannedStep): AsyncCommand<Model, PlanContext> {
  return {
    check: (model) => canTake(step, model),
    run: (model, context) => take(step, model, context),
    toString: () => step.act,
  };
}
