/** The error body of Twilio with this code, as the answer with this status has it. */
export function errorBody(code: number, status: number): object {
  return { code, status, message: 'no', more_info: `https://www.twilio.com/docs/errors/${code}` };
}
