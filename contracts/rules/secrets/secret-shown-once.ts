import type { Resource } from '../../../specs/catalogue.ts';
import { isJsonObject, jsonBody } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { revelationsIn } from '../../evidence/revelations.ts';
import { secretFieldOf, secretGiven } from '../../evidence/secret-fields.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import { leakPlace } from '../leak.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const secretShownOnce: Rule = {
  id: 'secret-shown-once',
  title: 'A secret is returned on creation and never again',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...citeProperty('secret', 'iam.v1.new_key'),
    ...citeProperty('secondary_auth_token', 'accounts.v1.secondary_auth_token'),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['leaked'],

  judge(history, resource) {
    const creations = history.succeeded('create').filter((it) => secretGiven(it, resource) !== undefined);
    const [first] = creations;
    if (first === undefined) return inconclusive('no creation returned a secret');

    const showing = answersShowing(creations, history, resource);
    for (const creation of creations) {
      const secret = secretGiven(creation, resource) ?? '';
      const leak = showing(secret).find((it) => it.number > creation.number);
      const expected = 'no answer after the creation reveals the secret';
      if (leak)
        return broken('leaked', { expected, observed: `${leakPlace(leak, secret)} reveals it` }, creation, leak);
    }
    return holds(
      first,
      history.succeeded(...this.covers).filter((it) => it.number > first.number),
    );
  },
};

/** Finds the answers that show a secret where they must not. */
function answersShowing(creations: readonly Answered[], history: History, resource: Resource) {
  const secrets = new Set(creations.map((it) => secretGiven(it, resource) ?? ''));
  // Body, headers and URL, raw, base64 or encoded: a leak under another name is still a leak.
  const revelations = revelationsIn(history, secrets, (it) => secretFieldOf(it, resource));
  const repetitions = repetitionsIn(history, new Set(creations.flatMap((it) => secretFieldOf(it, resource) ?? [])));
  return (secret: string) => [...(revelations.get(secret) ?? []), ...(repetitions.get(secret) ?? [])];
}

// The very field counts even where the value is too plain to be searched for.
function repetitionsIn(history: History, fields: ReadonlySet<string>): ReadonlyMap<unknown, readonly Answered[]> {
  const later = history.answered().filter((it) => it.step !== 'create' && mayName(it.outcome.body, fields));
  const given = later.flatMap((answer) => valuesIn(jsonBody(answer), fields).map((value) => ({ value, answer })));
  const byValue = Map.groupBy(given, ({ value }) => value);
  return new Map([...byValue].map(([value, found]) => [value, found.map(({ answer }) => answer)]));
}

// Few answers name such a field, and it is costly to look for it in all that they have.
function mayName(body: string, fields: ReadonlySet<string>): boolean {
  return body.includes('\\') || [...fields].some((it) => body.includes(it));
}

function valuesIn(value: unknown, fields: ReadonlySet<string>): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((it) => valuesIn(it, fields));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, it]) => [...(fields.has(name) ? [it] : []), ...valuesIn(it, fields)]);
}
