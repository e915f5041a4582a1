// Folders from files of negotiation research and back: payoffs are utilities above the reservation, and utilities are payoffs scaled.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  briefOf,
  folderOfResearch,
  NO_PRICES,
  overview,
  payoffsAt,
  readGeniusDomain,
  readGeniusProfile,
  readGeniusWebDomain,
  readGeniusWebProfile,
  readTalks,
  researchOf,
  situationOn,
  solveResearch,
  tableOf,
  toTables,
  utilityOf,
  writeGeniusWebDomain,
  writeGeniusWebProfile,
} from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { river } from '../domain/support.js';

const FILES = fileURLToPath(new URL('../formats/files/', import.meta.url));
const file = (path: string) => ({ path, text: readFileSync(FILES + path, 'utf8') });
const DAY = '2025-01-01';

function ferry() {
  const domain = readGeniusDomain(file('ferry-domain.xml')).value;
  if (domain === undefined) throw new Error('no domain');
  const profiles = ['ferry-east.xml', 'ferry-west.xml'].map(
    (path) =>
      readGeniusProfile(file(path), domain).value?.profile ?? readGeniusProfile(file(path), domain).value,
  );
  return { domain, profiles: profiles as unknown as Parameters<typeof solveResearch>[1] };
}

describe('A folder from research files', () => {
  const { domain, profiles } = ferry();
  const texts = folderOfResearch(domain, profiles, { day: DAY, addresses: ['d', 'a', 'b'] });
  const { folder, problems } = readTalks(texts, 'ferry');

  it('reads back without a fault', () => {
    expect(problems).toEqual([]);
    expect(folder?.talks.issues.map(({ issue }) => issue)).toEqual([
      'agreement',
      'fare',
      'r-d-fund',
      'last-boat',
    ]);
  });

  it('has the Nash point of the files, as gains over the reservation', () => {
    if (folder === undefined) throw new Error('no folder');
    const answer = overview(situationOn(tableOf(folder.talks, DAY, NO_PRICES), DAY));
    const solved = solveResearch(domain, profiles);
    expect(answer.allowed).toBe(solved.packages);
    expect(answer.signable).toBe(solved.rational);
    const gains = answer.marks.find(({ mark }) => mark === 'nash')?.packages[0]?.gains ?? [];
    for (const [k, gain] of gains.entries())
      expect(gain).toBeCloseTo(
        (solved.nash[0]?.utilities[k] as number) - (solved.reservation[k] as number),
        12,
      );
  });
});

describe('Research files from a folder', () => {
  const situation = situationOn(tableOf(river().talks, '2025-06-15', NO_PRICES), '2025-06-15');
  const { domain, profiles, notes } = researchOf(situation);

  it('give every package the payoff of the folder, moved and scaled', () => {
    const read = readGeniusWebDomain({ path: 'domain.json', text: writeGeniusWebDomain(domain) }).value;
    if (read === undefined) throw new Error('no domain');
    for (const [k, profile] of profiles.entries()) {
      const written = writeGeniusWebProfile(domain, profile);
      const back = readGeniusWebProfile({ path: 'p.json', text: written }, read).value?.profile;
      if (back === undefined) throw new Error('no profile');
      const tables = toTables(read, back);
      const pairs = Array.from({ length: situation.space.size }, (_, at) => {
        const options = situation.space.counts.map(
          (count, issue) => Math.floor(at / (situation.space.strides[issue] as number)) % count,
        );
        const money = payoffsAt(situation.space, situation.payoffs, at)[
          situation.governments[k] as number
        ] as number;
        return [money, utilityOf(tables, options)] as const;
      });
      const low = pairs.reduce((a, b) => (b[0] < a[0] ? b : a));
      const high = pairs.reduce((a, b) => (b[0] > a[0] ? b : a));
      const scale = (high[1] - low[1]) / (high[0] - low[0]);
      for (const [money, utility] of pairs) expect(utility).toBeCloseTo(low[1] + (money - low[0]) * scale, 9);
      expect(scale).toBeGreaterThan(0);
    }
  });

  it('say what they leave out', () => {
    expect(notes.join(' ')).toContain('Red lines of constituencies');
    expect(notes.join(' ')).toContain('Rules of what cannot go together');
  });

  it('a brief names cost, beneficiary, who can stop it, precedents and addresses', () => {
    const rows = briefOf(situation, river().outcome?.baselines);
    expect(rows).toContainEqual({
      concession: 'West gives: Water that West lets down in summer, all of it',
      cost: 4,
      beneficiary: 'East',
      veto: ['Crown of West: no worse than without a deal', 'Not more than a third of the water'],
      precedent: 'The treaty of the other river',
      source: ['https://example.org/east-asks'],
    });
  });
});
