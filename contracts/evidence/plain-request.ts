import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import { isJsonObject } from './answers.ts';
import { usernameSent } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { LARGEST_PAGE, LONGEST_NAME } from './limits.ts';
import { parsedJson } from './parsed-json.ts';
import { formSent, isForm } from './requests.ts';

/**
 * Whether a request is as its document has it, with nothing in it that a server may refuse. It goes by what was sent, not
 * only by the variation, because in a recording nobody says what was wrong with a request.
 */
export function isPlain(exchange: Exchange, resource: Resource): boolean {
  const documented = documentedFields(exchange, resource);
  if (exchange.variation !== undefined || documented === undefined) return false;
  const { search, searchParams } = new URL(exchange.request.url);
  if (exchange.step === 'list') return arePlain([...searchParams], documented, exchange) && hasNoBody(exchange);
  if (search !== '') return false;
  const sent = formFields(exchange);
  return sent !== undefined && hasRequired(exchange, resource, sent) && arePlain(sent, documented, exchange);
}

type Field = readonly [name: string, value: string];
type FieldTest = (value: string, exchange: Exchange) => boolean;

function documentedFields({ step }: Exchange, resource: Resource): ReadonlySet<string> | undefined {
  const none: readonly string[] = [];
  const isKey = resource.id === 'api-key';
  const byStep: Partial<Record<Exchange['step'], readonly string[]>> = {
    create: resource.id === 'auth-token' ? none : creationFields(resource, isKey),
    update: ['FriendlyName', ...(isKey ? ['Policy'] : none)],
    list: ['PageSize', 'Page', 'PageToken', ...(resource.namesAccount ? ['AccountSid'] : none)],
    fetch: none,
    delete: none,
    promote: none,
  } satisfies Record<OperationStep, readonly string[]>;
  const fields = byStep[step];
  return fields && new Set(fields);
}

// Credentials can be made for a subaccount, but whether the caller's own account may be named is not said.
function creationFields({ requiredFields }: Resource, isKey: boolean): readonly string[] {
  return [...requiredFields, 'FriendlyName', ...(isKey ? ['KeyType', 'Policy'] : [])];
}

function formFields(exchange: Exchange): readonly Field[] | undefined {
  return isForm(exchange) ? [...(formSent(exchange) ?? [])] : undefined;
}

function hasNoBody({ request: { body = '' } }: Exchange): boolean {
  return body === '';
}

function hasRequired({ step }: Exchange, { requiredFields }: Resource, sent: readonly Field[]): boolean {
  const names = sent.map(([name]) => name);
  if (step === 'create') {
    return requiredFields.every((it) => names.includes(it)) && names.includes('KeyType') === names.includes('Policy');
  }
  // No document says what an update of nothing is answered with.
  return step !== 'update' || names.length > 0;
}

function arePlain(sent: readonly Field[], documented: ReadonlySet<string>, exchange: Exchange): boolean {
  const names = new Set(sent.map(([name]) => name));
  return (
    names.size === sent.length &&
    sent.every(([name, value]) => documented.has(name) && plainValues[name]?.(value, exchange) === true)
  );
}

// Permissions that the examples of the documents and of the pages about keys have; a server may lack others.
const PERMISSION = /^\/twilio\/(?:messaging\/messages|iam\/api-keys)\/(?:read|list|create|update|delete)$/;

const plainValues: Readonly<Record<string, FieldTest>> = {
  FriendlyName: (value) => value.trim() !== '' && value.length <= LONGEST_NAME && !/\p{Cc}/u.test(value),
  AccountSid: (value, exchange) => value === usernameSent(exchange),
  Credentials: (value) => /^[A-Z0-9]{16,128}:[\w/+=-]{20,}$/.test(value),
  PublicKey: (value) => /^-----BEGIN PUBLIC KEY-----[\s\S]{100,}-----END PUBLIC KEY-----\s*$/.test(value),
  KeyType: (value) => value === 'restricted',
  Policy: isPlainPolicy,
  PageSize: (value) => /^[1-9]\d{0,3}$/.test(value) && Number(value) <= LARGEST_PAGE,
  Page: (value) => /^\d{1,6}$/.test(value),
  PageToken: (value) => value !== '',
};

function isPlainPolicy(text: string): boolean {
  const policy = parsedJson(text);
  if (!isJsonObject(policy) || Object.keys(policy).join() !== 'allow' || !Array.isArray(policy.allow)) return false;
  return policy.allow.length > 0 && policy.allow.every((it) => typeof it === 'string' && PERMISSION.test(it));
}
