// The public face of all questions at once, with their shapes: for the server, the tools of assistants, and the command line.

export * from '../shapes/index.js';
export { ASKINGS, type Asking, askingOf } from './catalog.js';
export { readQuestion } from './read.js';
