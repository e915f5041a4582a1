// The public face of deals: what an unsigned act would change, and its file as a form.

export { type ChangedCell, type DealDiff, DealError, diffOf, firstDayOf, type PartnerDiff } from './diff.js';
export {
  type DealEdit,
  type DealForm,
  type DutyForm,
  editDeal,
  emptyDeal,
  type OtherForm,
  type PromiseForm,
  type ProvisionForm,
  readDealForm,
  type Unreadable,
} from './edit.js';
export type { ProvisionEdit } from './edit-provision.js';
export { movedTo } from './moved.js';
