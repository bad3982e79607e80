import type { WrongRequest } from '../../generators/invalid/wrong-request.ts';
import type { SendOptions } from '../client/plans.ts';
import type { Session } from '../client/session.ts';
import { textField } from '../evidence/answers.ts';
import { isSuccess } from '../evidence/exchange.ts';
import { type Model, pickedOf } from './model.ts';
import { withOwnSecrets } from './own-secrets.ts';
import type { PlanAct, StepOf } from './plan-act.ts';
import { accountNamed, type PlanContext, sessionOf } from './plan-context.ts';
import { fieldsInWords, instanceInWords } from './words.ts';

export const sendWrong: PlanAct<StepOf<'wrong'>> = {
  can: ({ resource, request, pick }, model) =>
    request.step !== 'update' || request.sid !== undefined || pickedOf(model, resource, pick) !== undefined,
  async act(step, model, context) {
    const { resource, request, pick } = step;
    const session = sessionOf(context, resource);
    const picked = request.sid ?? pickedOf(model, resource, pick)?.sid;
    if (request.step === 'stray') await strayFrom(session, request, picked);
    else if (request.step === 'list') await listWrongly(session, request);
    else if (request.step === 'create') await createWrongly(step, model, context);
    else if (request.step === 'update') await session.update(picked ?? '', request.fields ?? {}, optionsOf(request));
    else await session[request.step](picked ?? '', optionsOf(request));
  },
  words: (step, model) => {
    const { resource, request } = step;
    const at =
      request.step === 'create' ||
      request.step === 'list' ||
      request.sid !== undefined ||
      pickedOf(model, resource, step.pick) === undefined
        ? resource.title
        : instanceInWords(step, model);
    return `the owner sends a wrong ${request.step} request (${wrongInWords(request)}) for ${at}${fieldsInWords(request.fields ?? {})}`;
  },
};

function wrongInWords({ variation, method, contentType, appended }: WrongRequest): string {
  const what =
    'field' in variation
      ? `${variation.kind} ${variation.field}`
      : 'how' in variation
        ? `${variation.kind} ${variation.how}`
        : variation.kind;
  const how = variation.kind === 'broken-encoding' ? appended : (method ?? contentType);
  return how === undefined ? what : `${what}: ${how}`;
}

function optionsOf({ variation, contentType, appended }: WrongRequest): SendOptions {
  return {
    variation,
    ...(contentType && { bodies: contentType === 'application/json' ? ('json' as const) : ('text' as const) }),
    ...(appended !== undefined && { appended }),
  };
}

async function strayFrom(
  session: Session,
  { method = 'PUT', variation }: WrongRequest,
  sid: string | undefined,
): Promise<void> {
  const collection = session.resource.operations.list?.path ?? '';
  await session.stray({ method, path: sid === undefined ? collection : `${collection}/${sid}`, variation });
}

async function listWrongly(session: Session, request: WrongRequest): Promise<void> {
  await session.list({ query: request.fields ?? {}, ...optionsOf(request) });
}

async function createWrongly(
  { resource, request }: StepOf<'wrong'>,
  model: Model,
  context: PlanContext,
): Promise<void> {
  const fields = { ...accountNamed(resource, undefined, context), ...withOwnSecrets(request.fields ?? {}, model) };
  const creation = await sessionOf(context, resource).create(fields, optionsOf(request));
  const sid = textField(creation, 'sid');
  if (!isSuccess(creation) || sid === undefined) return;
  const isRestricted = fields['Policy'] !== undefined;
  model.instances.push({ sid, resource, secret: undefined, isRestricted, isStrangers: false, isAlive: true });
}
