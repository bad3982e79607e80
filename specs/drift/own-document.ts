import { readFileSync } from 'node:fs';
import type { OpenApiId } from '../catalogue.ts';
import { sharedOperations } from './compare-documents.ts';
import type { JsonObject } from './json-object.ts';
import { readDocument } from './read-document.ts';

const FILES: Readonly<Record<OpenApiId, string>> = {
  'accounts-v1-openapi': 'accounts.v1.yaml',
  'iam-v1-openapi': 'iam.v1.yaml',
  'provider-v1-openapi': 'provider.v1.yaml',
};

/** Our own document with its references as they are written, which is how another one is compared with it. */
export function ownDocument(id: OpenApiId): JsonObject {
  const document =
    read.get(id) ?? readDocument(readFileSync(new URL(`../openapi/${FILES[id]}`, import.meta.url), 'utf8'));
  read.set(id, document);
  return document;
}

const read = new Map<OpenApiId, JsonObject>();

/** Which of our documents describes the most operations of another one; undefined where none describes any. */
export function ownDocumentFor(other: JsonObject): OpenApiId | undefined {
  const ids: readonly OpenApiId[] = ['accounts-v1-openapi', 'iam-v1-openapi', 'provider-v1-openapi'];
  const shared = ids.map((id) => ({ id, count: sharedOperations(ownDocument(id), other) }));
  return shared.filter(({ count }) => count > 0).toSorted((one, two) => two.count - one.count)[0]?.id;
}
