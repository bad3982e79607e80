import type { Choices } from '../choices.ts';
import type { OutgoingAnswer } from '../respond.ts';

/** Lays out the JSON of an answer as was chosen, which changes nothing that it says. */
export function withJsonLayout(answer: OutgoingAnswer, { fieldOrder, jsonStyle }: Choices): OutgoingAnswer {
  if (answer.json === undefined) return answer;
  const json = fieldOrder === 'reversed' ? reversed(answer.json) : answer.json;
  if (jsonStyle === 'compact') return { ...answer, json };
  const text = jsonStyle === 'indented' ? JSON.stringify(json, null, 2) : escaped(JSON.stringify(json));
  return { ...answer, json, text };
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, inner]) => [name, reversed(inner)]));
}

/** As some serialisers write it: a slash with a backslash before it, and nothing but ASCII. */
function escaped(json: string): string {
  return json.replaceAll('/', '\\/').replaceAll(/[^\0-\x7f]/g, unicodeEscape);
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
