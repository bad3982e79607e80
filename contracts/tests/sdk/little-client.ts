import { providerToken } from '../../../specs/catalogue.ts';
import { parseIsoDate, parseRfc2822Date } from '../../../specs/dates.ts';
import { catalogueEntries, findOperation } from '../../../specs/find-operation.ts';
import { documentedFieldNames } from '../../../specs/request-problems.ts';
import type { Sdk, SdkAccess, SdkAnswer } from '../../client/sdk/sdk.ts';
import { fieldOf, isJsonObject, type JsonObject } from '../../evidence/answers.ts';
import { authorizationHeader } from '../../evidence/credentials.ts';
import { parsedJson } from '../../evidence/parsed-json.ts';
import type { DecodedFields, SdkRequest } from '../../evidence/sdk-result.ts';

/** The decisions of the little client, so that a test can make each of them wrong. */
export interface LittleParts {
  /** The fields that are sent. */
  readonly fieldsOf: (asked: SdkRequest) => Readonly<Record<string, string>>;
  readonly send: (request: LittleRequest, timeoutMs: number) => Promise<LittleAnswer>;
  readonly requestOf: (request: LittleRequest) => LittleRequest;
  readonly dateOf: (text: unknown) => unknown;
  readonly instanceOf: (body: JsonObject, dateOf: LittleParts['dateOf']) => DecodedFields;
  readonly isFailure: (answer: LittleAnswer) => boolean;
  readonly errorOf: (answer: LittleAnswer, request: LittleRequest) => Error;
  readonly isDeleted: (status: number) => boolean;
  /** The page to read after this one; undefined where there is none that may be read. */
  readonly nextPage: (named: unknown, read: readonly string[]) => string | undefined;
  readonly itemsOf: (items: readonly DecodedFields[], limit: number) => readonly DecodedFields[];
  readonly log: (request: LittleRequest, isVerbose: boolean) => void;
}

export interface LittleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LittleAnswer {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
}

/** An error of the little client's. */
export class LittleError extends Error {
  readonly status: number | undefined;
  readonly code: number | undefined;

  constructor(message: string, status?: number, code?: number) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const LARGEST_PAGE = 1_000;

/** What the little client does where nothing is made wrong: nothing that a document forbids. */
export const correctParts: LittleParts = {
  fieldsOf({ fields, operationId }) {
    const { PageSize, ...rest } = fields;
    const size = PageSize === undefined ? {} : { PageSize: String(Math.min(Number(PageSize), LARGEST_PAGE)) };
    const known = documentedFieldNames(operationId);
    return Object.fromEntries(Object.entries({ ...rest, ...size }).filter(([name]) => known.includes(name)));
  },
  requestOf: (request) => request,
  async send({ method, url, headers, body }, timeoutMs) {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { method, headers, body: body ?? null, redirect: 'manual', signal });
    return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? undefined };
  },
  dateOf: (text) => (typeof text === 'string' ? (parseIsoDate(text) ?? parseRfc2822Date(text) ?? text) : undefined),
  instanceOf: (body, dateOf) =>
    Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, name.startsWith('date_') ? dateOf(value) : value]),
    ),
  isFailure: ({ status }) => status < 200 || status >= 300,
  errorOf({ status, body }) {
    const code = fieldOf(parsedJson(body), 'code');
    return new LittleError(
      `The request failed with status ${status}.`,
      status,
      typeof code === 'number' ? code : undefined,
    );
  },
  isDeleted: (status) => status === 204,
  nextPage(named, read) {
    if (typeof named !== 'string' || !URL.canParse(named) || read.includes(named)) return undefined;
    return new URL(named).origin === new URL(read[0] ?? named).origin ? named : undefined;
  },
  itemsOf: (items, limit) => items.slice(0, limit),
  log() {
    // It says nothing, as it has nothing to say that its user does not know.
  },
};

/** A small client that keeps to the documents, but for the parts that a test makes wrong. */
export function littleClient(wrong: Partial<LittleParts> = {}): Sdk {
  const parts = { ...correctParts, ...wrong };
  return {
    name: 'little',
    version: '1.0.0',
    operations: OPERATIONS,
    errorOf: (thrown) => ({ status: fieldOf(thrown, 'status'), code: fieldOf(thrown, 'code') }),
    call(asked, access) {
      const { step } = findOperation(asked.operationId);
      if (step === 'list') return readList(asked, access, parts);
      return step === 'delete' ? remove(asked, access, parts) : readOne(asked, access, parts);
    },
  };
}

const OPERATIONS = catalogueEntries
  .filter(({ resource }) => resource !== providerToken)
  .map(({ operation }) => operation.operationId);

async function readOne(asked: SdkRequest, access: SdkAccess, parts: LittleParts): Promise<SdkAnswer> {
  const answer = await exchange(firstRequest(asked, access, parts), access, parts);
  return { kind: 'instance', fields: parts.instanceOf(objectIn(answer), parts.dateOf) };
}

async function remove(asked: SdkRequest, access: SdkAccess, parts: LittleParts): Promise<SdkAnswer> {
  const { status } = await exchange(firstRequest(asked, access, parts), access, parts);
  return { kind: 'deletion', deleted: parts.isDeleted(status) };
}

async function readList(asked: SdkRequest, access: SdkAccess, parts: LittleParts): Promise<SdkAnswer> {
  const { limit = Number.POSITIVE_INFINITY } = asked;
  const first = firstRequest(asked, access, parts);
  const [items, read]: [DecodedFields[], string[]] = [[], []];
  for (let url: string | undefined = first.url; url !== undefined && items.length < limit; ) {
    read.push(url);
    const page = objectIn(await exchange({ ...first, url }, access, parts));
    const listed = page[findOperation(asked.operationId).resource.listField ?? ''];
    if (!Array.isArray(listed)) throw new LittleError('The answer has no list.');
    items.push(...listed.filter(isJsonObject).map((it) => parts.instanceOf(it, parts.dateOf)));
    url = parts.nextPage(fieldOf(page.meta, 'next_page_url'), read);
  }
  return { kind: 'items', items: parts.itemsOf(items, limit) };
}

function firstRequest(asked: SdkRequest, { addresses }: SdkAccess, parts: LittleParts): LittleRequest {
  const { operation, resource } = findOperation(asked.operationId);
  const { username, password } = asked.credentials;
  const fields = new URLSearchParams(parts.fieldsOf(asked)).toString();
  const isQuery = operation.method === 'GET';
  const path = operation.path.replace(/\{\w+\}/, encodeURIComponent(asked.sid ?? ''));
  return parts.requestOf({
    method: operation.method,
    url: `${addresses[resource.api]}${path}${isQuery && fields !== '' ? `?${fields}` : ''}`,
    headers: {
      accept: 'application/json',
      authorization: authorizationHeader({ kind: 'basic', username, password }),
      ...(!isQuery && fields !== '' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(!isQuery && fields !== '' && { body: fields }),
  });
}

async function exchange(request: LittleRequest, access: SdkAccess, parts: LittleParts): Promise<LittleAnswer> {
  parts.log(request, access.isVerbose);
  const answer = await parts.send(request, access.timeoutMs);
  if (parts.isFailure(answer)) throw parts.errorOf(answer, request);
  return answer;
}

function objectIn({ body, status }: LittleAnswer): JsonObject {
  const value = parsedJson(body);
  if (!isJsonObject(value)) throw new LittleError('The answer is no object.', status);
  return value;
}
