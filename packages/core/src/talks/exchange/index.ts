// The public face of what goes between talks folders and other programs.

export { briefOf } from './brief.js';
export { type ExportedTalks, researchOf } from './export.js';
export { folderOfResearch, type ResearchFolderOptions } from './import.js';
