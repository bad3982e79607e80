import type { OutgoingAnswer } from './respond.ts';

export function ok(json: unknown): OutgoingAnswer {
  return { status: 200, headers: {}, json };
}

export function created(json: unknown): OutgoingAnswer {
  return { status: 201, headers: {}, json };
}

export function noContent(): OutgoingAnswer {
  return { status: 204, headers: {} };
}
