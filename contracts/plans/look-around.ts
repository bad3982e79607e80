import { apiKey, authToken, type Resource } from '../../specs/catalogue.ts';
import { tryKey } from './key-acts.ts';
import { listOwn } from './list-acts.ts';
import { instancesOf, type Model } from './model.ts';
import { type PlanContext, sessionOf } from './plan-context.ts';
import { tryTokens } from './token-acts.ts';

/** Looks at all that a plan has touched, so that the rules can see what became of it. */
export async function lookAround(resources: readonly Resource[], model: Model, context: PlanContext): Promise<void> {
  context.steps.push('everything is looked at: each instance, each list, each token and key of the plan');
  for (const resource of resources) {
    if (resource === authToken) await lookAtTokens(model, context);
    else await lookAtInstances(resource, model, context);
  }
}

async function lookAtInstances(resource: Resource, model: Model, context: PlanContext): Promise<void> {
  const own = instancesOf(model, resource);
  const session = sessionOf(context, resource);
  for (const instance of own) {
    await session.fetch(instance.sid);
    if (resource === apiKey && context.hasApi('accounts')) await tryKey(instance, context);
  }
  await listOwn(resource, model, { context });
}

async function lookAtTokens(model: Model, context: PlanContext): Promise<void> {
  if (model.secondary === undefined && model.dead.length === 0) return;
  await tryTokens(model, context);
}
