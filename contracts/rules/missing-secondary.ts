import { type Answered, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isProper } from '../evidence/owners-request.ts';
import { primaryAt, surelyWithoutSecondary } from '../evidence/tokens.ts';
import { type Broken, broken, inconclusive, type Judgement, judgeEach } from './judgement.ts';
import { lossAfter } from './token-uses.ts';

/** How a request for a secondary token that does not exist can go wrong. */
export const missingSecondaryBranches = ['accepted', 'primary-lost'] as const;

// 404 was seen; the others are what a server may say instead, as no document names a status.
const REFUSALS: readonly number[] = [400, 404, 409, 410, 422];

/** Judges deletions, or promotions, while there is surely no secondary token; one that succeeded is the control. */
export function judgeWithoutSecondary(history: History, step: 'delete' | 'promote'): Judgement {
  const requests = history.answered(step).filter((it) => isProper(it) && surelyWithoutSecondary(history, it));
  const telling = requests.filter((it) => isSuccess(it) || isMissing(it));
  const control = history.succeeded(step).find((it) => !requests.includes(it));
  const judgement = judgeEach(telling, (it) => judgeRequest(it, history), ...(control ? [control] : []));
  if (judgement.kind !== 'holds' || control !== undefined) return judgement;
  return inconclusive(`no ${step} of a token that exists succeeded, so that its refusal says nothing`);
}

function isMissing(exchange: Answered): boolean {
  return isRefusal(exchange) && REFUSALS.includes(exchange.outcome.status);
}

function judgeRequest(request: Answered, history: History): Broken | undefined {
  const asked = `the ${request.step} request without a secondary token`;
  if (isSuccess(request)) {
    const observed = `it was answered with ${request.outcome.status}`;
    return broken('accepted', { expected: `${asked} is refused`, observed }, request);
  }
  const primary = primaryAt(history, request)?.token;
  const loss = primary === undefined ? undefined : lossAfter(history, request, primary);
  if (loss === undefined) return undefined;
  const observed = `the primary token was refused with ${loss.outcome.status} after it`;
  return broken('primary-lost', { expected: `${asked} changes nothing`, observed }, request, loss);
}
