// Files of negotiation research on a disk, whatever their format: a domain and two profiles over it.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { formatProblem } from '@parley/core/law';
import {
  type Imported,
  LARGEST_FILE,
  type ResearchDomain,
  type ResearchProfile,
  readGeniusDomain,
  readGeniusProfile,
  readGeniusWebDomain,
  readGeniusWebProfile,
  readNegologProfile,
} from '@parley/core/talks';
import { InputError } from '../input.js';

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Opens and reads the three; of NegoLog the domain is either profile. Throws `InputError` with every fault. */
export function openResearch(
  domainPath: string,
  first: string,
  second: string,
): { readonly domain: ResearchDomain; readonly profiles: readonly [ResearchProfile, ResearchProfile] } {
  const domain = readDomain(open('domain', domainPath));
  const profiles = [
    readProfile(open('profileA', first), domain),
    readProfile(open('profileB', second), domain),
  ] as const;
  return { domain, profiles };
}

function open(argument: string, path: string): Text {
  if (!existsSync(path)) throw new InputError(`${argument}: there is no file \`${path}\``);
  const about = statSync(path);
  if (!about.isFile()) throw new InputError(`${argument}: \`${path}\` is no file; give the file itself`);
  if (about.size > LARGEST_FILE)
    throw new InputError(`${path}: is larger than ${LARGEST_FILE / 1_000_000} MB, the most that is read`);
  return { path, text: readFileSync(path, 'utf8') };
}

const isXml = ({ text }: Text) => /^\uFEFF?\s*</.test(text);
const isNegolog = ({ text }: Text) =>
  /"issueWeights"/.test(text) && !/"LinearAdditiveUtilitySpace"/.test(text);

function readDomain(file: Text): ResearchDomain {
  if (isXml(file)) return accepted(readGeniusDomain(file));
  return isNegolog(file) ? accepted(readNegologProfile(file)).domain : accepted(readGeniusWebDomain(file));
}

function readProfile(file: Text, domain: ResearchDomain): ResearchProfile {
  if (isXml(file)) return accepted(readGeniusProfile(file, domain));
  const read = isNegolog(file) ? readNegologProfile(file, domain) : readGeniusWebProfile(file, domain);
  return accepted(read).profile;
}

function accepted<T>({ value, problems }: Imported<T>): T {
  if (value === undefined || problems.length > 0)
    throw new InputError(problems.map(formatProblem).join('\n'));
  return value;
}
