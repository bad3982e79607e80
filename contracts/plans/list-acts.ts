import type { Resource } from '../../specs/catalogue.ts';
import { bodyField, fieldOf } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { listUntil, wholeList } from '../scenarios/consistency.ts';
import { instancesOf, type Model } from './model.ts';
import type { PlanAct, StepOf } from './plan-act.ts';
import { accountNamed, type PlanContext, sentBy, sessionOf } from './plan-context.ts';
import { authorInWords } from './words.ts';

// A list that never ends is left, and so is one that is somebody else's and long.
const MOST_PAGES = 12;

export const listInstances: PlanAct<StepOf<'list'>> = {
  can: ({ by }, model) => by !== 'secondary' || model.secondary !== undefined,
  async act({ resource, by }, model, context) {
    const options = sentBy(by, model, context);
    if (options === undefined) return;
    // Whoever else of the account lists it then sees it all.
    if (by === 'owner' || by === 'secondary') await listOwn(resource, model, { context });
    if (by !== 'owner')
      await wholeList(sessionOf(context, resource), { ...options, query: accountNamed(resource, options.as, context) });
  },
  words: ({ resource, by }) => `${authorInWords(by)} lists every ${resource.title}`,
};

export const pageThrough: PlanAct<StepOf<'page-through'>> = {
  can: () => true,
  async act({ resource, size }, model, context) {
    const session = sessionOf(context, resource);
    await listOwn(resource, model, { context });
    const visited = new Set<string>();
    let next = nextPageOf(await session.list({ query: { PageSize: String(size) } }));
    while (next !== undefined && !visited.has(next) && visited.size < MOST_PAGES) {
      visited.add(next);
      const page = await session.page(next);
      next = page && nextPageOf(page);
    }
  },
  words: ({ resource, size }) => `the owner pages through every ${resource.title}, ${size} at a time`,
};

/** One list of all that the owner has, once it has what the plan has made and lacks what is gone: that may take a while. */
export async function listOwn(
  resource: Resource,
  model: Model,
  { context, lacks = [] }: { readonly context: PlanContext; readonly lacks?: readonly string[] },
): Promise<void> {
  const own = instancesOf(model, resource).filter((it) => it.isAlive && !it.isStrangers);
  const rule = lacks.length > 0 ? 'deleted-is-not-listed' : 'created-is-listed';
  await listUntil(sessionOf(context, resource), { rule, has: own.map((it) => it.sid), lacks });
}

function nextPageOf(exchange: Exchange): string | undefined {
  const address = fieldOf(bodyField(exchange, 'meta'), 'next_page_url');
  return typeof address === 'string' && address !== '' ? address : undefined;
}
