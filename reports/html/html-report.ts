import type { RunRecord } from '../../contracts/checker/record-types.ts';

/** A run as one page that needs nothing else, neither a network nor a server. */
export function htmlReport(record: RunRecord): string {
  return `<!doctype html><title>${record.suite.name}</title>\n`;
}
