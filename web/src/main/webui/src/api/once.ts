import { Problem } from './problem';

const unanswered = new Map<string, string>();

/**
 * Sends a wish under an Idempotency-Key of its own. The same wish keeps its key until it is answered, so that sending it
 * again, after a lost answer or by a second tap, does it once.
 */
export async function once<Answer>(wish: object, send: (headers: { 'Idempotency-Key': string }) => Promise<Answer>): Promise<Answer> {
  const words = JSON.stringify(wish);
  const key = unanswered.get(words) ?? crypto.randomUUID();
  unanswered.set(words, key);
  try {
    const answer = await send({ 'Idempotency-Key': key });
    unanswered.delete(words);
    return answer;
  } catch (cause) {
    const { status } = Problem.of(cause);
    if (status >= 400 && status < 500) unanswered.delete(words);
    throw cause;
  }
}
