// The public face of deals: what an unsigned act would change.

export { type ChangedCell, type DealDiff, DealError, diffOf, firstDayOf, type PartnerDiff } from './diff.js';
