// Answers of the economy lens in JSON, with the shape the contract gives them.

import { expect } from 'vitest';
import { parley } from './parley.js';

export interface Changes {
  readonly welfare: number | null;
  readonly deficit: number | null;
  readonly exports: number | null;
  readonly imports: number | null;
  readonly employment: number | null;
  readonly prices: number | null;
  readonly revenueShare: number | null;
}

export interface Answer {
  readonly status: string;
  readonly residual: number;
  readonly iterations: number;
  readonly countries: readonly (Changes & { readonly iso3: string; readonly name: string })[];
  readonly groups: Readonly<Record<string, Changes>>;
  readonly worldTrade: number | null;
  readonly sectors?: readonly Readonly<Record<string, unknown>>[];
  readonly rates?: readonly {
    readonly partner: string;
    readonly from: number;
    readonly to: number;
    readonly covered: number;
  }[];
  readonly coverage?: { readonly imports: number; readonly covered: number };
}

export interface Found {
  readonly status: string;
  readonly certificate: number;
  readonly summary: readonly {
    readonly importer: string;
    readonly lowest: number;
    readonly median: number;
    readonly highest: number;
  }[];
  readonly tariffs: readonly {
    readonly importer: string;
    readonly exporter: string;
    readonly rate: number;
  }[];
  readonly effects: Answer;
  readonly gain?: number;
  readonly inequality?: number;
}

const asked = new Map<string, Promise<unknown>>();

/** `parley economy` with these words and `--json`, read; run once in a test file however often it is asked, and fails where it is refused. */
export async function economy<T = Answer>(args: string): Promise<T> {
  const answer = asked.get(args) ?? run(args);
  asked.set(args, answer);
  return (await answer) as T;
}

async function run(args: string): Promise<unknown> {
  const { code, out, err } = await parley(['economy', ...args.split(' '), '--json']);
  expect(code, `${args}: ${err}`).toBe(0);
  return JSON.parse(out);
}

export function countryOf(answer: Answer, iso3: string): Changes {
  const country = answer.countries.find((one) => one.iso3 === iso3);
  if (country === undefined) throw new Error(`the answer has no ${iso3}`);
  return country;
}
