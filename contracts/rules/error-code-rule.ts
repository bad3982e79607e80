import type { Resource } from '../../specs/catalogue.ts';
import { type ErrorCase, errorCase, type Situation } from '../../specs/error-codes.ts';
import { errorEnvelope } from '../../specs/error-envelopes.ts';
import { jsonBody } from '../evidence/answers.ts';
import { type Exchange, isRefusal, type Step } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { answerInWords, requestInWords } from '../evidence/in-words.ts';
import { acceptedTwin } from './controls.ts';
import { type Refused, refusalsIn } from './error-answers.ts';
import { broken, holds, inconclusive, type Judgement } from './judgement.ts';
import type { Rule } from './rule.ts';

export interface ErrorCodeParts extends Pick<Rule, 'id' | 'title' | 'profile' | 'capability' | 'scenario' | 'covers'> {
  /** The row of the table of codes. */
  readonly situation: Situation;
  readonly resources: readonly Resource[];
  /** Whether a refused request was in this situation. */
  readonly concerns: (refusal: Refused, history: History) => boolean;
  /** What shows that it was refused for this reason; the same operation accepted, where nothing is said. */
  readonly control?: (refusal: Refused, history: History) => Exchange | undefined;
}

/**
 * A rule on the code of one kind of refusal. It judges the statuses that the code was seen with: where the documents leave a
 * server the choice of another status, they name no code for it.
 */
export function errorCodeRule({ situation, resources, concerns, control, ...about }: ErrorCodeParts): Rule {
  const row = errorCase(situation);
  return {
    ...about,
    level: row.level,
    sources: row.citations.flatMap((citation) => resources.map((resource) => ({ ...citation, resource }))),
    covering: isRefusal,
    branches: ['other-code'],
    judge(history) {
      const controlOf = control ?? ((refusal: Refused) => acceptedTwin(history, refusal));
      const cases = refusalsIn(history).flatMap((refusal) => {
        const accepted = concerns(refusal, history) ? controlOf(refusal, history) : undefined;
        return accepted ? [{ refusal, accepted }] : [];
      });
      return judgeCases(cases, row, about.covers);
    },
  };
}

interface Case {
  readonly refusal: Refused;
  readonly accepted: Exchange;
}

function judgeCases(cases: readonly Case[], { statuses, codes }: ErrorCase, covers: readonly Step[]): Judgement {
  if (cases.length === 0) return inconclusive('no such refusal was seen beside a request that was accepted');
  const judged = cases.filter(
    ({ refusal }) => statuses.includes(refusal.outcome.status) && codeOf(refusal) !== undefined,
  );
  for (const { refusal, accepted } of judged) {
    const code = codeOf(refusal);
    if (code === undefined || codes.includes(code)) continue;
    const expected = `the refusal of ${requestInWords(refusal)} has the code ${codes.join(' or ')}`;
    return broken('other-code', { expected, observed: `it has the code ${code}` }, accepted, refusal);
  }
  const isJudged = (step: Step) => judged.some(({ refusal }) => refusal.step === step);
  const left = cases.filter(({ refusal: { step } }) => covers.includes(step) && !isJudged(step));
  if (judged.length === 0 || left.length > 0) return inconclusive(unjudged(left.length > 0 ? left : cases, statuses));
  return holds(
    judged.map((it) => it.accepted),
    judged.map((it) => it.refusal),
  );
}

function codeOf(refusal: Refused): number | undefined {
  const envelope = errorEnvelope(jsonBody(refusal));
  return 'code' in envelope ? envelope.code : undefined;
}

function unjudged(cases: readonly Case[], statuses: readonly number[]): string {
  const unreadable = cases.find(({ refusal }) => statuses.includes(refusal.outcome.status));
  if (unreadable !== undefined) return `${answerInWords(unreadable.refusal)} has no code that could be read`;
  const seen = cases.map(({ refusal }) => `${requestInWords(refusal)} was answered with ${refusal.outcome.status}`);
  return `${[...new Set(seen)].join(' and ')}, for which no code is documented`;
}
