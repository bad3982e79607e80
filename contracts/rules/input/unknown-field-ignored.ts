import { isJsonObject, jsonBody } from '../../evidence/answers.ts';
import { type Answered, isRefusalOfInput, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const unknownFieldIgnored: Rule = {
  id: 'unknown-field-ignored',
  title: 'A form field that no document has is ignored',
  level: 'SHOULD',
  profile: 'input',
  sources: citeOperations(collections, 'create', 'update'),
  scenario: 'inputs',
  covers: ['create', 'update'],
  branches: ['refused', 'shown'],

  judge(history) {
    const asked = history
      .answered('create', 'update')
      .filter((it) => isSentByOwner(it) && unknownField(it) !== undefined);
    const judged = asked.filter((it) => isSuccess(it) || isRefusalOfInput(it));
    const found = firstBroken(judged, (it) => (isSuccess(it) ? shown(history, it) : refused(history, it)));
    // A refusal beside nothing that was accepted says nothing.
    return found ?? holds(judged.filter(isSuccess));
  },
};

function unknownField({ variation }: Answered): string | undefined {
  return variation?.kind === 'unknown-field' ? variation.field : undefined;
}

function refused(history: History, it: Answered): Broken | undefined {
  const control = history.succeeded(it.step).find((other) => isTimely(other) && other.variation === undefined);
  if (control === undefined) return undefined;
  const expected = `the ${it.step} request is accepted with the field ${unknownField(it)} as it is without it`;
  return broken('refused', { expected, observed: `it was answered with ${it.outcome.status}` }, control, it);
}

function shown(history: History, it: Answered): Broken | undefined {
  const field = plain(unknownField(it) ?? '');
  const telling = [it, ...history.answeredAfter(it)].find((other) => isSuccess(other) && names(jsonBody(other), field));
  if (telling === undefined) return undefined;
  const observed = `${answerInWords(telling)} has it`;
  const expected = `no answer has the field ${unknownField(it)}`;
  return broken('shown', { expected, observed }, it, telling);
}

function names(value: unknown, field: string): boolean {
  if (Array.isArray(value)) return value.some((inner) => names(inner, field));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([name, inner]) => plain(name) === field || names(inner, field));
}

function plain(name: string): string {
  return name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();
}
