import { stripTypeScriptTypes } from 'node:module';

/** A TypeScript source as the JavaScript that Node would run. */
export function withoutTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process);
  // Node calls this an experiment, though it runs all of Keyturn so: the reader of a report can do nothing about it.
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}
