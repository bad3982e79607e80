import { join } from 'node:path';

/** Where the mocks are installed: apart from the suite, as they weigh more than it does. */
export const MATRIX_FOLDER = 'reports/matrix';

/** A published mock server, in one way of starting it. */
export interface RealMock {
  readonly id: string;
  readonly title: string;
  /** The npm package that names its version. */
  readonly package: string;
  /** The arguments for Node that serve a document on a port of 127.0.0.1. */
  readonly args: (document: string, port: string) => readonly [file: string, ...rest: readonly string[]];
  /** What it says once it listens. */
  readonly ready: RegExp;
}

const LOCAL = ['--host', '127.0.0.1'];
const PRISM = '@stoplight/prism-cli';

/** The mocks that the support matrix shows. Those that answer at random are given a seed. */
export const realMocks: readonly RealMock[] = [
  {
    id: 'prism-static',
    title: 'Prism, examples of the document',
    package: PRISM,
    args: (document, port) => [installed(PRISM, 'dist/index.js'), 'mock', ...LOCAL, '--port', port, document],
    ready: /Prism is listening/,
  },
  {
    id: 'prism-dynamic',
    title: 'Prism, generated answers',
    package: PRISM,
    args: (document, port) => [
      installed(PRISM, 'dist/index.js'),
      'mock',
      ...LOCAL,
      '--dynamic',
      '--seed',
      '1',
      '--port',
      port,
      document,
    ],
    ready: /Prism is listening/,
  },
  {
    id: 'steady',
    title: 'Steady',
    package: '@stdy/cli',
    args: (document, port) => [
      installed('@stdy/cli', 'steady.js'),
      ...LOCAL,
      '--generator-seed',
      '1',
      '--no-color',
      '--port',
      port,
      document,
    ],
    ready: /listening|Listening|http:\/\/127\.0\.0\.1/,
  },
  {
    id: 'mockoon',
    title: 'Mockoon',
    package: '@mockoon/cli',
    args: (document, port) => [
      installed('@mockoon/cli', 'bin/run.js'),
      'start',
      '--data',
      document,
      '--hostname',
      '127.0.0.1',
      '--port',
      port,
      '--disable-log-to-file',
      '--disable-admin-api',
      '--faker-seed',
      '1',
    ],
    ready: /Server started/,
  },
  {
    id: 'openapi-mock-express-middleware',
    title: 'openapi-mock-express-middleware',
    package: 'openapi-mock-express-middleware',
    args: (document, port) => [join(MATRIX_FOLDER, 'express-mock.mjs'), document, port],
    ready: /Listening on/,
  },
];

function installed(name: string, file: string): string {
  return join(MATRIX_FOLDER, 'node_modules', name, file);
}
