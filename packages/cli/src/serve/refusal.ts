// What the server answers when it does not answer the question: a status, a sentence, and the field it is about.

/** A request that is refused. Headers are sent beside the sentence. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 500 | 503;
  readonly field: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: Refusal['status'],
    message: string,
    {
      field = null,
      headers = {},
    }: { readonly field?: string | null; readonly headers?: Refusal['headers'] } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.field = field;
    this.headers = headers;
  }
}
