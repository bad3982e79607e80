/** Thrown in place of sending what must not be sent. Its message is one sentence that says why, and what to do. */
export class Halt extends Error {}
