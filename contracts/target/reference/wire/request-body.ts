import { Refusal } from '../refusal.ts';
import type { IncomingRequest } from '../respond.ts';
import { type Fields, parseFields } from './fields.ts';

export const maximumBodyBytes = 64 * 1024;

export function refuseLargeBody({ body }: IncomingRequest): void {
  if (Buffer.byteLength(body) > maximumBodyBytes) throw new Refusal('body-too-large', 'The body is too large');
}

/** An empty body needs no content type: clients differ in whether they send one. */
export function readForm(request: IncomingRequest): Fields {
  if (request.method !== 'POST' || request.body === '') return new Map();
  refuseOtherContentType(request, 'application/x-www-form-urlencoded');
  return parseFields(request.body);
}

/** Reads a JSON object, whose properties the caller must still check. */
export function readJsonObject(request: IncomingRequest): Readonly<Record<string, unknown>> {
  refuseOtherContentType(request, 'application/json');
  const value = parseJson(request.body);
  if (!isObject(value)) throw new Refusal('invalid-value', 'The body must be a JSON object');
  return value;
}

function refuseOtherContentType({ headers }: IncomingRequest, expected: string): void {
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== expected) throw new Refusal('wrong-content-type', `The body must be ${expected}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('malformed-request', 'The body is not JSON');
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
