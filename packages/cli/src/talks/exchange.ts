// What goes between folders and other programs: a brief as CSV, GeniusWeb files out, files of negotiation research in; and the digests that freeze snapshots.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readResearch, refusing } from '@parley/core/ask/talks';
import {
  briefOf,
  ExportError,
  folderOfResearch,
  researchOf,
  TalksError,
  writeBrief,
  writeGeniusWebDomain,
  writeGeniusWebProfile,
} from '@parley/core/talks';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, writeJson } from '../terminal.js';
import { folderFaulty, openFolder } from './folder.js';
import { openResearch } from './research-files.js';
import { type AsOfOptions, openSituation } from './situation.js';

export interface OutOptions extends AsOfOptions {
  readonly out?: string;
  readonly raw?: boolean;
}

/** The brief on the standard output, so that it can be piped into a file. */
export function answerBrief(session: Session, path: string, options: AsOfOptions): void {
  const folder = openFolder(path);
  const situation = openSituation(session, folder, options);
  const rows = refusing(() => briefOf(situation, folder.outcome?.baselines));
  if (options.json === true) writeJson(session.terminal, rows);
  else session.terminal.write(writeBrief(rows, { unit: situation.talks.unit }));
}

/** `domain.json` and one profile a side, in the format of GeniusWeb. */
export function answerExport(session: Session, path: string, options: OutOptions): void {
  const out = outOf(options);
  const situation = openSituation(session, openFolder(path), options);
  const { domain, profiles, notes } = refusing(() => researchOf(situation));
  const texts = new Map([['domain.json', writeGeniusWebDomain(domain)]]);
  for (const [k, profile] of profiles.entries()) {
    try {
      texts.set(`${situation.talks.sides[k]?.side}.json`, writeGeniusWebProfile(domain, profile));
    } catch (error) {
      if (error instanceof ExportError) throw new InputError(error.message);
      throw error;
    }
  }
  writeAll(session, out, texts);
  for (const note of notes) session.terminal.write(paragraph(note));
}

/** A new folder from a domain and two profiles. */
export function answerImport(session: Session, files: readonly string[], options: OutOptions): void {
  const out = outOf(options);
  const [domainPath, first, second] = files.length === 2 ? [files[0], ...files] : files;
  if (domainPath === undefined || first === undefined || second === undefined || files.length > 3)
    throw new InputError(
      'files: expected a domain and two profiles; of NegoLog, which has no domain, the two profiles',
    );
  const { domain, profiles } = readResearch(openResearch(domainPath, first, second));
  try {
    const texts = folderOfResearch(domain, profiles, {
      day: session.today,
      addresses: [domainPath, first, second],
      ...(options.raw === true ? { raw: true } : {}),
    });
    writeAll(session, out, texts);
  } catch (error) {
    if (error instanceof TalksError) throw new InputError(error.message);
    throw error;
  }
  folderFaulty(out);
}

/** Digests of the snapshots, as they are to stand in snapshots.yaml. */
export function answerFreeze(session: Session, path: string, options: AsOfOptions): void {
  const { frozen } = folderFaulty(path);
  const { terminal } = session;
  if (options.json === true) {
    writeJson(terminal, frozen);
    return;
  }
  if (frozen.length === 0) throw new InputError(`${path}/snapshots.yaml is missing or has no snapshots`);
  for (const { asOf, digest, now, changed } of frozen) {
    const state =
      digest === undefined
        ? 'not frozen yet'
        : changed.length === 0
          ? 'as frozen'
          : `changed in: ${changed.join(', ')}`;
    terminal.write(`${asOf}  ${state}\n  digest: ${now}\n`);
  }
}

function outOf({ out }: OutOptions): string {
  if (out === undefined) throw new InputError('--out: is missing; name a folder to write into');
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new InputError(`--out: \`${out}\` is not empty; name a new folder`);
  return out;
}

function writeAll({ terminal }: Session, out: string, texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    const file = join(resolve(out), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    terminal.write(`${join(out, name)}\n`);
  }
}
