import type { PlannedStep } from '../../generators/plans.ts';
import { createInstance, deleteInstance, fetchInstance, updateInstance } from './instance-acts.ts';
import { useKey } from './key-acts.ts';
import { listInstances, pageThrough } from './list-acts.ts';
import type { Model } from './model.ts';
import type { PlanAct } from './plan-act.ts';
import type { PlanContext } from './plan-context.ts';
import { deleteSecondaryToken, makeSecondary, promoteToken, rotateToken, useTokens } from './token-acts.ts';
import { sendWrong } from './wrong-acts.ts';

/** Whether a step can be taken now. */
export function canTake(step: PlannedStep, model: Model): boolean {
  return dispatch(step, (act, it) => act.can(it, model));
}

/** Takes a step, and notes it. */
export function take(step: PlannedStep, model: Model, context: PlanContext): Promise<void> {
  context.steps.push(dispatch(step, (act, it) => act.words(it, model)));
  return dispatch(step, (act, it) => act.act(it, model, context));
}

type Apply<Result> = <Step extends PlannedStep>(act: PlanAct<Step>, step: Step) => Result;

function dispatch<Result>(step: PlannedStep, apply: Apply<Result>): Result {
  switch (step.act) {
    case 'create':
      return apply(createInstance, step);
    case 'update':
      return apply(updateInstance, step);
    case 'fetch':
    case 'delete':
      return apply(step.act === 'fetch' ? fetchInstance : deleteInstance, step);
    case 'list':
      return apply(listInstances, step);
    case 'page-through':
      return apply(pageThrough, step);
    case 'wrong':
      return apply(sendWrong, step);
    case 'promote':
    case 'rotate':
      return apply(step.act === 'promote' ? promoteToken : rotateToken, step);
    case 'use-key':
      return apply(useKey, step);
    case 'make-secondary':
    case 'delete-secondary':
    case 'use-tokens':
    default:
      return apply(PLAIN_ACTS[step.act], step);
  }
}

const PLAIN_ACTS = {
  'make-secondary': makeSecondary,
  'delete-secondary': deleteSecondaryToken,
  'use-tokens': useTokens,
};
