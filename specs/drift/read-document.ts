import { parse } from 'yaml';
import { isObject, type JsonObject } from './json-object.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/**
 * Reads the text of an OpenAPI 3.0 or 3.1 document, JSON or YAML, with its references as they are written.
 * @throws {UnreadableDocument} where it is something else.
 */
export function readDocument(text: string): JsonObject {
  const plain = text.replace(/^\uFEFF/, '');
  const document = plain.trimStart().startsWith('{') ? fromJson(plain) : fromYaml(plain);
  if (!isObject(document)) throw foreign('It is no OpenAPI document: there is no object in it.');
  checkVersion(document);
  if (!isObject(document['paths'])) throw new UnreadableDocument('It is no OpenAPI document with paths.');
  if (isDeeperThan(MOST_LEVELS, document)) {
    throw new UnreadableDocument(`It is nested more than ${MOST_LEVELS} levels deep, or in a circle.`);
  }
  return document;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What the parser says quotes the text, which may be anything: only where it stopped is taken from it.
    const says = error instanceof Error ? error.message : '';
    const stopped = Number(/at position (\d+)/.exec(says)?.[1] ?? 0);
    const isCut = stopped >= text.trimEnd().length || /end of JSON input|^Unterminated/.test(says);
    throw new UnreadableDocument(isCut ? 'It is JSON that breaks off before its end.' : 'It is malformed JSON.');
  }
}

function fromYaml(text: string): unknown {
  if (text.trim() === '') throw new UnreadableDocument('It is empty.');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    throw new UnreadableDocument('It is a page for people: give the address of the document itself.');
  }
  try {
    // Others who read these documents know the merge keys of YAML 1.1.
    return parse(text, { logLevel: 'error', merge: true });
  } catch {
    throw new UnreadableDocument('It is neither JSON nor YAML.');
  }
}

const MOST_LEVELS = 200;

/** Whether a value is nested deeper than this. One that YAML put in several places is looked at once for each level. */
function isDeeperThan(levels: number, value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth < levels && level.length > 0; depth++) {
    level = [...new Set(level.flatMap((it) => (typeof it === 'object' && it !== null ? Object.values(it) : [])))];
  }
  return level.length > 0;
}

function checkVersion(document: JsonObject): void {
  if ('swagger' in document)
    throw new UnreadableDocument(`It is ${version('Swagger', document['swagger'])}. ${NEEDED}`);
  if (!('openapi' in document)) throw foreign(`It does not say which OpenAPI it is. ${NEEDED}`);
  if (!/^3\.[01](?:\.\d+|$)/.test(String(document['openapi']))) {
    throw new UnreadableDocument(`It is ${version('OpenAPI', document['openapi'])}. ${NEEDED}`);
  }
}

const NEEDED = 'Only OpenAPI 3.0 and 3.1 can be compared.';

function foreign(says: string): UnreadableDocument {
  return new UnreadableDocument(says, { isForeign: true });
}

function version(name: string, number: unknown): string {
  return `${name} ${String(number).slice(0, 20)}`;
}
