// What passes between the page and a worker: questions, answers, progress, and the wish to hear no more.

/** The questions a worker answers: by name, what is asked and what is answered. */
export type Questions = Readonly<Record<string, { readonly ask: object; readonly answer: unknown }>>;

/** How far a long answer has come; `figure` is a number that moves, in words. */
export interface Progress {
  /** 0 to 1; absent when the end is not in sight. */
  readonly done?: number;
  readonly figure: string;
}

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly question: object }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string; readonly field?: string };

/** A question that could not be answered, in words for the person who asked. */
export class AnswerError extends Error {
  /** The field of the question that is wrong, when one is. */
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.name = 'AnswerError';
    this.field = field;
  }
}
