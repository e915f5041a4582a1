// Two profiles of negotiation research over one domain: the files read by what they are, and the answer in utilities.

import { formatProblem } from '../../law/index.js';
import {
  EngineError,
  type Imported,
  ProfileMismatchError,
  type ResearchAgreement,
  type ResearchAnswer,
  type ResearchDomain,
  type ResearchProfile,
  readGeniusDomain,
  readGeniusProfile,
  readGeniusWebDomain,
  readGeniusWebProfile,
  readNegologProfile,
  solveResearch,
} from '../../talks/index.js';
import { AskError } from '../error.js';
import type { FileText } from '../shapes/kit.js';
import type { ResearchQuestion, ResearchSolved } from '../shapes/talks.js';

/** A negotiation as its files describe it, and its bargaining set. */
export interface SolvedResearch {
  readonly domain: ResearchDomain;
  readonly profiles: readonly [ResearchProfile, ResearchProfile];
  readonly answer: ResearchAnswer;
}

/** Reads a domain and two profiles, whatever their format; of NegoLog the domain is either profile. Throws an `AskError`. */
export function readResearch({
  domain: file,
  profileA,
  profileB,
}: ResearchQuestion): Omit<SolvedResearch, 'answer'> {
  const domain = readDomain(file);
  return {
    domain,
    profiles: [readProfile('profileA', profileA, domain), readProfile('profileB', profileB, domain)],
  };
}

/** Reads and solves the negotiation of a question. Throws an `AskError`. */
export function solveFiles(question: ResearchQuestion): SolvedResearch {
  const { domain, profiles } = readResearch(question);
  try {
    return { domain, profiles, answer: solveResearch(domain, profiles, { raw: question.raw ?? false }) };
  } catch (error) {
    if (error instanceof EngineError || error instanceof ProfileMismatchError)
      throw new AskError('', error.message, '');
    throw error;
  }
}

/** The answer of `parley talks solve --json`. Throws an `AskError`. */
export function askResearch(question: ResearchQuestion): ResearchSolved {
  return researchAnswerOf(solveFiles(question).answer);
}

/** Packages by their utilities, as the field's other programs print them. */
export function researchAnswerOf({
  packages,
  rational,
  agreement,
  ...answer
}: ResearchAnswer): ResearchSolved {
  const points = (list: readonly ResearchAgreement[]) => list.map(({ utilities }) => utilities);
  return {
    packages,
    frontier: points(answer.frontier),
    rational,
    nash: points(answer.nash),
    kalaiSmorodinsky: points(answer.kalaiSmorodinsky),
    egalitarian: points(answer.egalitarian),
    utilitarian: points(answer.utilitarian),
    agreement,
  };
}

const isXml = ({ text }: FileText) => /^\uFEFF?\s*</.test(text);
const isNegolog = ({ text }: FileText) =>
  /"issueWeights"/.test(text) && !/"LinearAdditiveUtilitySpace"/.test(text);

function readDomain(file: FileText): ResearchDomain {
  if (isXml(file)) return accepted('domain', readGeniusDomain(file));
  return isNegolog(file)
    ? accepted('domain', readNegologProfile(file)).domain
    : accepted('domain', readGeniusWebDomain(file));
}

function readProfile(field: string, file: FileText, domain: ResearchDomain): ResearchProfile {
  if (isXml(file)) return accepted(field, readGeniusProfile(file, domain));
  const read = isNegolog(file) ? readNegologProfile(file, domain) : readGeniusWebProfile(file, domain);
  return accepted(field, read).profile;
}

function accepted<T>(field: string, { value, problems }: Imported<T>): T {
  if (value === undefined || problems.length > 0)
    throw new AskError(field, problems.map(formatProblem).join('\n'), '');
  return value;
}
