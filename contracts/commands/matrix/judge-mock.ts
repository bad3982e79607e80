import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MockVerdicts, mockVerdicts } from '../../../reports/support-matrix/mock-verdicts.ts';
import { runSuite } from '../../tests/processes/suite-run.ts';
import { MATRIX_FOLDER, type RealMock } from './real-mocks.ts';
import { startMock } from './start-mock.ts';

/** Starts a mock, lets the suite judge it as a user would, and ends it. Throws where there are no verdicts on it. */
export async function judgeMock(mock: RealMock): Promise<MockVerdicts> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-matrix-'));
  const started = await startMock(mock);
  const giveUp = () => void started.stop().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUp);
  try {
    // What observes also judges; the test per rule would only repeat it.
    const { code, record, output } = await runSuite({ folder, env: started.env, args: ['--project=observe'] });
    if (code !== 0 || record === undefined) throw new Error(`${mock.title} could not be judged:\n${output}`);
    const { id, title, package: name } = mock;
    return mockVerdicts({ mock: id, title, package: name, version: versionOf(name) }, record);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, giveUp);
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOf(name: string): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(MATRIX_FOLDER, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return manifest.version;
}
