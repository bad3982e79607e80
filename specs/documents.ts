import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenApiId } from './catalogue.ts';
import { findOperation } from './find-operation.ts';
import type { OpenApiDocument, OperationObject, Schema } from './open-api.ts';

/** Our three documents, each with its references followed; they are read once, while this module loads. */
export const documents: Readonly<Record<OpenApiId, OpenApiDocument>> = {
  'accounts-v1-openapi': await load('accounts.v1.yaml'),
  'iam-v1-openapi': await load('iam.v1.yaml'),
  'provider-v1-openapi': await load('provider.v1.yaml'),
};

/**
 * The operation with this id in a document.
 * @throws {Error} where the document has no such operation.
 */
export function operationObject(document: OpenApiDocument, operationId: string): OperationObject {
  const found = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .find((operation) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`"${document.info.title}" has no operation ${operationId}.`);
  return found;
}

/**
 * The part of a document that a pointer such as `#/paths/~1v1~1Keys/post` leads to (RFC 6901, as a URI fragment).
 * @throws {Error} where the pointer is malformed or leads nowhere.
 */
export function resolvePointer(document: OpenApiDocument, pointer: string): unknown {
  if (pointer !== '#' && !pointer.startsWith('#/'))
    throw new Error(`${pointer} is no pointer: it must begin with "#/".`);
  let here: unknown = document;
  for (const step of pointer.split('/').slice(1)) {
    const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (!hasProperty(here, name)) {
      throw new Error(`${pointer} leads nowhere in "${document.info.title}": there is no "${name}".`);
    }
    here = here[name];
  }
  return here;
}

/**
 * The schema of the JSON body that an operation answers with a status, or undefined where the answer has no body.
 * @throws {Error} where the operation, or this status of it, is not documented.
 */
export function responseSchema(operationId: string, status: number): Schema | undefined {
  const { resource } = findOperation(operationId);
  const response = operationObject(documents[resource.document], operationId).responses[String(status)];
  if (response === undefined) throw new Error(`${operationId} documents no answer with status ${status}.`);
  return response.content?.['application/json']?.schema;
}

async function load(file: string): Promise<OpenApiDocument> {
  const path = fileURLToPath(new URL(`openapi/${file}`, import.meta.url));
  const document: unknown = await SwaggerParser.dereference(path);
  if (!isOpenApi(document)) throw new Error(`${file} is no OpenAPI 3.0 document with paths and schemas.`);
  return document;
}

// A test validates the documents in full, so here it is enough to tell them from something else.
function isOpenApi(document: unknown): document is OpenApiDocument {
  return hasProperty(document, 'paths') && hasProperty(document['components'], 'schemas');
}

function hasProperty(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
