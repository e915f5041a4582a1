// The public face of questions: the product lens asked of an edition, and what every question has in common. No parser is loaded with it.

export { type Asked, commandOf, type Questions } from './command.js';
export { type Assessed, askDuty, assess, dutyAnswerOf } from './duty.js';
export { type Edition, openEdition, type Texts } from './edition.js';
export { readEntry } from './entry.js';
export { AskError, MissingTextError, optionOf } from './error.js';
export { askFind } from './find.js';
export { askHistory } from './history.js';
export { askOrigins, PLAIN_VALUE } from './origins.js';
export type * from './shapes/index.js';
export { readCode, readCountry, readEntered, readKnownOn, readTime } from './written.js';
