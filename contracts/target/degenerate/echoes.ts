import type { Respond } from '../reference/respond.ts';
import { documented } from './documented-answers.ts';

/** Sends the request back, as servers that are meant for debugging do. */
export const echoed: Respond = async ({ method, target, headers, body }) => {
  const query = Object.fromEntries(new URLSearchParams(target.split('?')[1]));
  const form = Object.fromEntries(new URLSearchParams(body));
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    json: { method, url: target, headers, body, query, form },
  };
};

/** Repeats what it was sent as if it had made or changed something, and remembers nothing. */
export const parroted = documented(({ example, instance }, { body }) => {
  const sent = [...new URLSearchParams(body)].map(([name, value]) => [snakeCase(name), value] as const);
  const sid = instance === undefined ? {} : { sid: instance };
  return { ...Object(example), ...sid, ...Object.fromEntries(sent) };
});

function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}
