// Where the value of a product comes from, by input-output tables.

export { type Chain, chainOf } from './chain.js';
export {
  ChainError,
  contents,
  type Origins,
  origins,
  type Part,
  requirements,
  type SectorPart,
} from './origins.js';
export { readWiod, type WiodTexts } from './wiod.js';
