import { isJsonObject, jsonBody } from '../evidence/answers.ts';
import type { Answered, Exchange } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { checksIn, isUndisturbed, nextCheck, type ProviderCheck } from '../evidence/provider-checks.ts';
import { isSameValue } from '../evidence/same-value.ts';
import { type Broken, broken } from './judgement.ts';
import { tokenHanded, tokenHeld } from './provider-updates.ts';

/** How an update that was not accepted can have an effect all the same. */
export const unchangedBranches = ['saved', 'changed'] as const;

/** Why nothing can be said of an update that was not accepted. */
export const UNSEEN_TOKEN =
  'which token the provider stores cannot be seen: its own check (POST .../verify) did not tell';

// How the last check went is the provider's to show, and numbers can come and go.
const MAY_CHANGE = new Set(['verificationStatus', 'lastVerifiedAt', 'verificationDetails', 'phoneNumberCount']);

/** What an update changed that was not accepted; where it changed nothing, the exchanges that show it, if any do. */
export function judgeUnchanged(history: History, update: Exchange): Broken | readonly Exchange[] {
  const check = nextCheck(history, update);
  const shown = sightOf(history, update);
  const found = (check && savedIn(history, update, check)) ?? (shown && changedIn(update, shown));
  if (found !== undefined) return found;
  const isTelling = check !== undefined && (check.tokens.length > 0 || check.works === true);
  return isTelling && shown !== undefined ? [update, shown.before, shown.after, check.answer] : [];
}

function savedIn(history: History, update: Exchange, check: ProviderCheck): Broken | undefined {
  const expected = 'the provider goes on with the token that it had';
  const handed = tokenHanded(update);
  // A refused update may have handed over the very token that is stored.
  if (handed !== undefined && handed !== tokenHeld(history, update) && check.tokens.includes(handed)) {
    return broken(
      'saved',
      { expected, observed: 'it asks Twilio with the one that it did not accept' },
      update,
      check.answer,
    );
  }
  const before = checksIn(history).findLast((it) => it.answer.number < update.number);
  if (check.works !== false || before?.works !== true || !isUndisturbed(history, before.answer, update))
    return undefined;
  const observed = 'the token that worked before does not work any more';
  return broken('saved', { expected, observed }, before.answer, update, check.answer);
}

/** What a provider shows before and after an update. */
interface Sight {
  readonly before: Answered;
  readonly after: Answered;
}

function sightOf(history: History, update: Exchange): Sight | undefined {
  // An accepted update answers what it has made of the provider.
  const shown = history.succeeded('fetch', 'update').filter((it) => it.sid === update.sid && it.actor === 'owner');
  const before = shown.findLast((it) => it.number < update.number);
  const after = shown.find((it) => it.number > update.number);
  if (before === undefined || after === undefined) return undefined;
  const isAlone = isUndisturbed(history, before, update) && isUndisturbed(history, update, after);
  return isAlone ? { before, after } : undefined;
}

function changedIn(update: Exchange, { before, after }: Sight): Broken | undefined {
  const old = jsonBody(before);
  const now = jsonBody(after);
  if (!isJsonObject(old) || !isJsonObject(now)) return undefined;
  const fields = Object.keys(old).filter((it) => !MAY_CHANGE.has(it));
  const changed = fields.find((it) => !isSameValue(it, old[it], now[it]));
  if (changed === undefined) return undefined;
  const expected = 'the provider is shown as before, but for how its token was checked';
  return broken('changed', { expected, observed: `${changed} has changed` }, before, update, after);
}
