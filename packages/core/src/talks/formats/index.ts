// Files of negotiation research: GENIUS XML, GeniusWeb and NegoLog JSON come in; GeniusWeb JSON and a brief go out.

export { type BriefRow, writeBrief } from './brief.js';
export type { Imported, ResearchDomain, ResearchIssue, ResearchProfile, ValueScale } from './domain.js';
export { readGeniusDomain, readGeniusProfile } from './genius.js';
export { type ProfileInDomain, readGeniusWebDomain, readGeniusWebProfile } from './genius-web.js';
export { readNegologProfile } from './negolog.js';
export { LARGEST_FILE } from './place.js';
export {
  ProfileMismatchError,
  packageAt,
  packageCount,
  toTables,
  type UtilityTables,
  utilityOf,
} from './tables.js';
export { ExportError, writeGeniusWebDomain, writeGeniusWebProfile } from './write-genius-web.js';
