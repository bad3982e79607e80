import type { Author } from '../../generators/plans.ts';
import { authToken, type Resource } from '../../specs/catalogue.ts';
import type { Actor } from '../client/client.ts';
import { NOBODY } from '../client/keyring.ts';
import type { Fields, SendOptions } from '../client/plans.ts';
import type { Session } from '../client/session.ts';
import type { ScenarioContext } from '../scenarios/scenario.ts';
import type { Model } from './model.ts';

/** What a plan acts with: one session per resource, each with a history of its own. */
export interface PlanContext
  extends Omit<ScenarioContext, 'session' | 'resource' | 'makeSubaccount' | 'name' | 'providerId'> {
  /** What was done, in words, one line a step. */
  readonly steps: string[];
}

/** What the helpers of the rotation scenario act with. */
export function rotationContext(context: PlanContext): ScenarioContext {
  return {
    ...context,
    session: context.open(authToken),
    resource: authToken,
    name: (label) => label,
    makeSubaccount: async () => undefined,
  };
}

/** The session of a resource. */
export function sessionOf({ open }: PlanContext, resource: Resource): Session {
  return open(resource);
}

/** How a request of an author is sent; undefined where the target has no such author, or there is no such token. */
export function sentBy(author: Author, model: Model, { keyring }: PlanContext): SendOptions | undefined {
  if (author === 'owner') return {};
  if (author === 'nobody') return { as: NOBODY };
  if (author === 'stranger') return keyring.stranger && { as: keyring.stranger };
  if (author === 'secondary') {
    return model.secondary === undefined ? undefined : { as: keyring.ownerWith('owner-secondary', model.secondary) };
  }
  // The same in every run, so that a plan can be repeated.
  if (author === 'wrong-token') return { as: keyring.ownerWith('wrong-token', MADE_UP) };
  if (author === 'bearer') return { as: { name: 'wrong-token', credentials: { kind: 'bearer', token: MADE_UP } } };
  const as = keyring.alteredToken(author);
  return as && { as, variation: { kind: 'altered-token', how: author } };
}

const MADE_UP = '5'.repeat(32);

/** The account that a creation or a list by this actor names, where its resource wants one named. */
export function accountNamed(resource: Resource, as: Actor | undefined, { keyring }: PlanContext): Fields {
  if (!resource.namesAccount) return {};
  const isStrangers = as?.name === 'stranger' && as.credentials?.kind === 'basic';
  return { AccountSid: isStrangers && as.credentials.kind === 'basic' ? as.credentials.username : keyring.accountSid };
}
