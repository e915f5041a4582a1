// The negotiations that are shipped: their names, sides, and the days on which they are frozen.

import compiled from '../../edition/talks.json?raw';

export interface ListedFolder {
  readonly folder: string;
  readonly title: string;
  /** `ja`: what they are called in Japanese. */
  readonly sides: readonly { readonly title: string; readonly ja?: string }[];
  /** The first day that can be asked about. */
  readonly from: string;
  readonly signed?: string;
  readonly stops: readonly { readonly asOf: string; readonly title: string; readonly ja?: string }[];
}

export const listed = JSON.parse(compiled) as readonly ListedFolder[];

/** The folder of a name; the first where there is none. */
export function folderListed(name: string): ListedFolder {
  const found = listed.find(({ folder }) => folder === name) ?? listed[0];
  if (found === undefined) throw new Error('no negotiation is shipped');
  return found;
}

/** Days that a folder opens on: when most is on the table and nothing is decided. Others open on the last frozen day before the signature. */
const OPENING: Readonly<Record<string, string>> = { 'us-jp-2025': '2025-07-08' };

export function openingDay({ folder, stops, signed = '9999', from }: ListedFolder): string {
  const before = stops.filter(({ asOf }) => asOf < signed);
  return OPENING[folder] ?? before.at(-1)?.asOf ?? from;
}

/** The day that is asked as of, from the clock of the timeline. */
export function dayAsked(folder: ListedFolder, known: string, follows: boolean): string {
  const last = folder.stops.at(-1)?.asOf ?? folder.from;
  return !follows && known > last ? openingDay(folder) : known;
}
