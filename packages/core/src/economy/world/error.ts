// The one error of the world model.

/** Data, parameters or a question that the model cannot take; the message says what and where. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
