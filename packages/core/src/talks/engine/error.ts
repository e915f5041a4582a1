// What the engine says when it is asked something that has no answer.

/** The question is malformed: the message names the thing, what was found and what was expected. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
