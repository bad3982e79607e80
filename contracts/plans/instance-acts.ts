import { textField } from '../evidence/answers.ts';
import { isSuccess } from '../evidence/exchange.ts';
import { waitUntilGone } from '../scenarios/consistency.ts';
import { listOwn } from './list-acts.ts';
import { type Model, pickedOf } from './model.ts';
import { withOwnSecrets } from './own-secrets.ts';
import type { PlanAct, StepOf } from './plan-act.ts';
import { accountNamed, sentBy, sessionOf } from './plan-context.ts';
import { authorInWords, fieldsInWords, instanceInWords, kindInWords } from './words.ts';

export const createInstance: PlanAct<StepOf<'create'>> = {
  can: ({ by }, model) => by !== 'secondary' || model.secondary !== undefined,
  async act({ resource, by, fields }, model, context) {
    const options = sentBy(by, model, context);
    if (options === undefined) return;
    const sent = { ...accountNamed(resource, options.as, context), ...withOwnSecrets(fields, model) };
    const creation = await sessionOf(context, resource).create(sent, options);
    const sid = textField(creation, 'sid');
    if (!isSuccess(creation) || sid === undefined) return;
    const secret = textField(creation, resource.secretField?.create);
    const isRestricted = fields['Policy'] !== undefined;
    model.instances.push({ sid, resource, secret, isRestricted, isStrangers: by === 'stranger', isAlive: true });
  },
  words: ({ resource, by, fields }) => `${authorInWords(by)} creates ${kindInWords(resource)}${fieldsInWords(fields)}`,
};

export const fetchInstance: PlanAct<StepOf<'fetch' | 'delete'>> = {
  can: isPossible,
  async act({ resource, by, pick }, model, context) {
    const options = sentBy(by, model, context);
    const picked = pickedOf(model, resource, pick);
    if (options !== undefined && picked !== undefined) await sessionOf(context, resource).fetch(picked.sid, options);
  },
  words: (step, model) => `${authorInWords(step.by)} fetches ${instanceInWords(step, model)}`,
};

export const updateInstance: PlanAct<StepOf<'update'>> = {
  can: isPossible,
  async act({ resource, by, pick, fields }, model, context) {
    const options = sentBy(by, model, context);
    const picked = pickedOf(model, resource, pick);
    if (options === undefined || picked === undefined) return;
    const { Policy, ...rest } = fields;
    // What a policy does to a key that has none, no document says.
    const sent = { ...rest, ...(picked.isRestricted && Policy !== undefined && { Policy }) };
    await sessionOf(context, resource).update(picked.sid, sent, options);
  },
  words: (step, model) =>
    `${authorInWords(step.by)} updates ${instanceInWords(step, model)}${fieldsInWords(step.fields)}`,
};

export const deleteInstance: PlanAct<StepOf<'fetch' | 'delete'>> = {
  can: isPossible,
  async act({ resource, by, pick }, model, context) {
    const options = sentBy(by, model, context);
    const picked = pickedOf(model, resource, pick);
    if (options === undefined || picked === undefined) return;
    const session = sessionOf(context, resource);
    if (!isSuccess(await session.delete(picked.sid, options))) return;
    picked.isAlive = false;
    if (by !== 'owner') return;
    await waitUntilGone(session, picked.sid);
    await listOwn(resource, model, { context, lacks: [picked.sid] });
  },
  words: (step, model) => `${authorInWords(step.by)} deletes ${instanceInWords(step, model)}`,
};

function isPossible({ by, resource, pick }: StepOf<'fetch' | 'delete' | 'update'>, model: Model): boolean {
  return pickedOf(model, resource, pick) !== undefined && (by !== 'secondary' || model.secondary !== undefined);
}
