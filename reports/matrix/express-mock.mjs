import express from 'express';
import { createMockMiddleware } from 'openapi-mock-express-middleware';

// Its answers are random, and with a seed they are the same in each run.
const seeded = (_jsf, faker) => faker.seed(1);

const [document, port] = process.argv.slice(2);
const app = express().use('/', createMockMiddleware({ spec: document, jsfCallback: seeded }));
app.listen(Number(port), '127.0.0.1', () => console.log(`Listening on ${port}`));
