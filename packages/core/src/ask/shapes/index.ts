// Every question and answer as a shape: types, checks and the OpenAPI document come from these.

export * from './deal.js';
export * from './economy.js';
export * from './find.js';
export type { FileText, Plain } from './kit.js';
export * from './product.js';
export * from './search.js';
export * from './talks.js';
