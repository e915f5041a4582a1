// The public face of the law: reading, checking and folding it, and its vocabulary.

export * from './code.js';
export * from './compile.js';
export * from './condition.js';
export { splitCsv } from './csv.js';
export * from './duty.js';
export * from './fold.js';
export * from './goods.js';
export * from './goods-list.js';
export * from './in-force.js';
export * from './instrument.js';
export * from './library.js';
export { openLaw } from './open.js';
export * from './origins.js';
export * from './problem.js';
export * from './read.js';
export * from './schedule/index.js';
export * from './shape.js';
export type { Read, TextFile } from './shaped.js';
export * from './time.js';
export * from './titles.js';
export { parseYaml, readYaml } from './yaml.js';
