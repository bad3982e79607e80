import { createReference, type Reference, type ReferenceOptions } from '../reference.ts';

/** Sends requests to a server of its own, as a test would put them. */
export interface Visitor extends Reference {
  /** As the owner, unless `headers` say otherwise. */
  send(method: string, target: string, extra?: Extra): Promise<Seen>;
}

export interface Extra {
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as a client would see it: its body has been JSON. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** A property of the body; dots lead inwards. */
  readonly at: (path: string) => unknown;
  readonly text: (path: string) => string;
  readonly list: (path: string) => readonly unknown[];
}

export function visit(options: ReferenceOptions = {}): Visitor {
  const reference = createReference(options);
  const own = basic(reference.sandbox.owner.accountSid, reference.sandbox.owner.authToken);
  return {
    ...reference,
    async send(method, target, extra = {}) {
      const headers = { host: 'twilio.test', ...own, ...typeOf(extra), ...extra.headers };
      const {
        status,
        headers: answered,
        json,
      } = await reference.respond({ method, target, headers, body: bodyOf(extra) });
      const body: unknown = json === undefined ? undefined : JSON.parse(JSON.stringify(json));
      return { status, headers: answered, body, ...reading(body) };
    },
  };
}

export function basic(username: string, password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

function typeOf({ form, json }: Extra): Record<string, string> {
  if (form !== undefined) return { 'content-type': 'application/x-www-form-urlencoded' };
  return json === undefined ? {} : { 'content-type': 'application/json' };
}

function bodyOf({ form, json, body }: Extra): string {
  if (form !== undefined) return new URLSearchParams(form).toString();
  return body ?? (json === undefined ? '' : JSON.stringify(json));
}

function reading(body: unknown): Pick<Seen, 'at' | 'text' | 'list'> {
  const at = (path: string) => path.split('.').reduce(property, body);
  return {
    at,
    text: (path) => String(at(path)),
    list(path) {
      const value = at(path);
      return Array.isArray(value) ? value : [];
    },
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
