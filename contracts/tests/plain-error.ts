/** An error whose stack is its message: the reader needs the explanation, and where in the suite it arose says nothing. */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

/** The value of a function; what it throws is thrown without a stack. */
export function withoutStack<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const sentence = plainError(error instanceof Error ? error.message : String(error));
    // Node prints an error in brackets where its stack does not begin with its name.
    sentence.stack = `Error: ${sentence.message}`;
    throw sentence;
  }
}
