import { apiKey, authToken, awsCredential, publicKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { isSuccess } from '../evidence/exchange.ts';
import { waitUntilAccepted } from '../scenarios/consistency.ts';
import { deleteSecondary, findPrimary, promoteNothing, promoteSecondary, use } from '../scenarios/rotation.ts';
import type { Model } from './model.ts';
import type { PlanAct, StepOf } from './plan-act.ts';
import { type PlanContext, rotationContext } from './plan-context.ts';

type PlainAct = PlanAct<StepOf<'make-secondary' | 'delete-secondary' | 'use-tokens'>>;

export const makeSecondary: PlainAct = {
  can: () => true,
  act: (_, model, context) => make(model, context),
  words: (_, { secondary }) => `the owner makes a ${secondary === undefined ? '' : 'second '}secondary token`,
};

export const deleteSecondaryToken: PlainAct = {
  can: () => true,
  async act(_, model, context) {
    const { secondary } = model;
    const rotation = rotationContext(context);
    if (secondary === undefined) {
      if (isSuccess(await rotation.session.delete(''))) await findPrimary(rotation);
      return;
    }
    await deleteSecondary(rotation, secondary);
    model.secondary = undefined;
    model.dead.push({ token: secondary, as: 'owner-deleted-secondary' });
  },
  words: (_, { secondary }) =>
    `the owner deletes the secondary token${secondary === undefined ? ', of which there is none' : ''}`,
};

export const promoteToken: PlanAct<StepOf<'promote' | 'rotate'>> = {
  can: ({ asSecondary }, { secondary }) => !asSecondary || secondary !== undefined,
  act: ({ asSecondary }, model, context) => promote(asSecondary, model, context),
  words: ({ asSecondary }, { secondary }) =>
    `the owner${asSecondary ? ', with the secondary token,' : ''} promotes ${secondary === undefined ? 'without a secondary token' : 'the secondary token'}`,
};

export const rotateToken: PlanAct<StepOf<'promote' | 'rotate'>> = {
  can: () => true,
  async act({ asSecondary }, model, context) {
    if (model.secondary === undefined) await make(model, context);
    if (model.secondary !== undefined) await promote(asSecondary, model, context);
  },
  words: ({ asSecondary }) =>
    `the owner rotates the token${asSecondary ? ', promoting with the secondary one' : ''}: makes a secondary one and promotes it`,
};

export const useTokens: PlainAct = {
  can: () => true,
  act: (_, model, context) => tryTokens(model, context),
  words: () => 'every token of the plan is used, the dead ones too',
};

/** Lists all resources, so that what a token's change has done to them can be seen. */
async function lookAtResources({ instances }: Model, context: PlanContext): Promise<void> {
  if (instances.length === 0) return;
  const { session, keyring, hasApi } = rotationContext(context);
  const listed = [awsCredential, publicKey, ...(hasApi('iam') ? [apiKey] : [])];
  for (const resource of listed) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
}

/** Uses the primary token, the secondary one, and all that are dead, on both APIs. */
export async function tryTokens(model: Model, context: PlanContext): Promise<void> {
  const rotation = rotationContext(context);
  const { session, keyring, hasApi } = rotation;
  const tokens = [
    ...(model.secondary === undefined ? [] : [{ token: model.secondary, as: 'owner-secondary' as const }]),
    ...model.dead,
  ];
  await session.use(awsCredential, keyring.owner('accounts'));
  if (hasApi('iam')) await session.use(apiKey, keyring.owner('iam'));
  for (const { token, as } of tokens) {
    await use(rotation, token, as);
    if (hasApi('iam')) await session.use(apiKey, keyring.ownerWith(as, token));
  }
}

async function make(model: Model, context: PlanContext): Promise<void> {
  const rotation = rotationContext(context);
  const creation = await rotation.session.create({});
  const token = isSuccess(creation) ? textField(creation, authToken.secretField?.create) : undefined;
  if (token === undefined) return;
  model.secondary = token;
  await waitUntilAccepted(rotation.session, 'secondary-authenticates', () => use(rotation, token, 'owner-secondary'));
}

async function promote(asSecondary: boolean, model: Model, context: PlanContext): Promise<void> {
  const rotation = rotationContext(context);
  const { secondary } = model;
  if (secondary === undefined) {
    await promoteNothing(rotation);
    await findPrimary(rotation);
    return;
  }
  await lookAtResources(model, context);
  const retired = await promoteSecondary(rotation, secondary, { asSecondary });
  await lookAtResources(model, context);
  if (retired.length > 0) model.secondary = undefined;
  model.dead.push(...retired.map((token) => ({ token, as: 'owner-old-token' as const })));
}
