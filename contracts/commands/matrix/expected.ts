import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MockVerdicts } from '../../../reports/support-matrix/mock-verdicts.ts';
import { MATRIX_FOLDER } from './real-mocks.ts';

const root = join(import.meta.dirname, '../../..');

/** The verdicts on a mock that are checked in; undefined where there are none yet. */
export function readExpected(mock: string): MockVerdicts | undefined {
  return existsSync(pathOf(mock)) ? JSON.parse(readFileSync(pathOf(mock), 'utf8')) : undefined;
}

/** Makes these verdicts the expected ones. */
export function writeExpected(verdicts: MockVerdicts): void {
  mkdirSync(dirname(pathOf(verdicts.mock)), { recursive: true });
  writeFileSync(pathOf(verdicts.mock), `${JSON.stringify(verdicts, null, 2)}\n`);
}

function pathOf(mock: string): string {
  return join(root, MATRIX_FOLDER, 'expected', `${mock}.json`);
}
