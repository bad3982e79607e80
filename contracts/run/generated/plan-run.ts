import { type AsyncCommand, asyncModelRun } from 'fast-check';
import { authToken, type Resource } from '../../../specs/catalogue.ts';
import { createKeyring } from '../../client/keyring.ts';
import { createSession, type Session, type SessionParts } from '../../client/session.ts';
import type { History } from '../../evidence/history.ts';
import { lookAround } from '../../plans/look-around.ts';
import { emptyModel, type Model } from '../../plans/model.ts';
import type { PlanContext } from '../../plans/plan-context.ts';
import { cleanUp } from '../clean-up.ts';
import type { GenerationParts } from './generation.ts';

/** A plan as fast-check makes it. */
export type Plan = Iterable<AsyncCommand<Model, PlanContext>>;

/** What a plan leaves. */
export interface PlanRun {
  readonly histories: readonly History[];
  /** What was done, in words. */
  readonly steps: readonly string[];
}

/** Carries a plan out, looks at what became of everything, and removes what the plan has made. */
export async function runPlan(plan: Plan, resources: readonly Resource[], parts: GenerationParts): Promise<PlanRun> {
  parts.renew?.();
  const sessions = new Map<Resource, Session>();
  const context = contextOf(parts, sessions);
  const model = emptyModel();
  await asyncModelRun(() => ({ model, real: context }), plan);
  await lookAround(resources, model, context);
  await removeStrangers(model, context);
  for (const session of sessions.values()) await cleanUp(session);
  return { histories: [...sessions.values()].map((it) => it.history()), steps: context.steps };
}

function contextOf(parts: GenerationParts, sessions: Map<Resource, Session>): PlanContext {
  const { target } = parts;
  const keyring = parts.renew === undefined ? parts.keyring : createKeyring(target);
  const open = (resource: Resource): Session => {
    const { addresses, propagationTimeoutMs: waitTimeoutMs } = target;
    const session =
      sessions.get(resource) ??
      createSession({
        ...parts,
        keyring,
        scenario: 'generated',
        resource,
        addresses,
        waitTimeoutMs,
        onExchange: witnessed,
      });
    sessions.set(resource, session);
    return session;
  };
  // What a secondary token was used for says whether it works.
  const witnessed: NonNullable<SessionParts['onExchange']> = async (exchange, resource) => {
    if (resource !== authToken && exchange.actor === 'owner-secondary') sessions.get(authToken)?.witness(exchange);
    await parts.onExchange?.(exchange, resource);
  };
  const hasApi: PlanContext['hasApi'] = (api) => target.addresses[api] !== undefined;
  const isLive = target.kind === 'live';
  return { keyring, open, hasApi, mayRemoveLeftovers: !isLive, mayPromoteNothing: !isLive, steps: [] };
}

// The owner's clean-up cannot reach what is another account's.
async function removeStrangers({ instances }: Model, { keyring, open }: PlanContext): Promise<void> {
  const as = keyring.stranger;
  if (as === undefined) return;
  for (const it of instances.filter(({ isStrangers, isAlive }) => isStrangers && isAlive)) {
    await open(it.resource).delete(it.sid, { as });
  }
}
