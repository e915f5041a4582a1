// What the economy lens prints for people: 80 columns, the two sides first, winners and losers, units and caveats; whose value is in a product.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edition, parley } from './support/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-printed-'));
beforeAll(edition);
afterAll(() => rmSync(folder, { recursive: true }));

const ESCAPE = String.fromCharCode(27);

/** A search may say on the error stream how far it is; nothing else may. */
const PROGRESS = /^(.+: step \d+, residual .+ s\n)*$/;
const asked = new Map<string, ReturnType<typeof parley>>();

/** What these words print; asked once in this file. */
const printed = async (...args: readonly string[]) => {
  const key = args.join('\t');
  const running = asked.get(key) ?? parley(args);
  asked.set(key, running);
  const { code, out, err } = await running;
  expect(code, err).toBe(0);
  expect(err).toMatch(PROGRESS);
  return out;
};

describe.concurrent('printed for people', () => {
  it.each([
    'economy liberation-day',
    'economy liberation-day --model regions',
    'economy liberation-day --io --rebate lump-sum',
    'economy rice-for-cars',
    'economy paper:IO3',
    'economy optimal --country CN --model regions',
    'economy nash',
    'economy cooperate',
    'value-added --of JP --sector D29 --to US',
    'value-added --of DE --sector vehicles --table wiod-2011 --to CN',
    'economy --help',
    'value-added --help',
  ])('fits in 80 columns, piped without colour: parley %s', async (sample) => {
    const out = await printed(...sample.split(' '));
    expect(out).not.toContain(ESCAPE);
    expect(out.endsWith('\n')).toBe(true);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('fits in 80 columns where it is refused', async () => {
    const { out } = await parley(['economy', 'paper:D2']);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });

  it('the two sides come first, then groups, winners and losers, world trade, and the caveats', async () => {
    const out = await printed('economy', 'liberation-day');
    const places = [
      'Rates announced on 2 April 2025',
      'percent change',
      'United States',
      'Japan',
      'European Union, 27',
      'Best off of the others',
      'Worst off',
      'World trade -9.43 %',
      'One sector, 2023 trade',
    ].map((text) => out.replaceAll('\n', ' ').indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(out).toMatch(/^United States +\+1\.13 +-18\.06 +-52\.71 +-43\.58 +\+0\.32 +\+12\.81 +\+1\.14$/m);
    expect(out).toMatch(/^Best off of the others\nMarshall Islands +\+5\.42/m);
    expect(out).toMatch(/^Worst off\nGuyana +-18\.48/m);
  });

  it('the two sides are those of the policy, whoever they are', async () => {
    const file = join(folder, 'pair.yaml');
    writeFileSync(
      file,
      'title: Two others\ntariffs:\n  - {importer: IND, exporter: CHN, rate: 50%}\n  - {importer: CHN, exporter: IND, rate: 50%}\n',
    );
    const lines = (await printed('economy', file)).split('\n');
    const head = lines.findIndex((line) => line.startsWith('percent change'));
    expect(lines.slice(head + 1, head + 3).map((line) => line.split('  ')[0])).toEqual(
      expect.arrayContaining(['India', 'China']),
    );
  });

  it('nothing is printed as nothing, without a sign', async () => {
    const file = join(folder, 'nothing.yaml');
    writeFileSync(file, 'title: Nothing\ntariffs:\n  - {importer: all, exporter: all, rate: 0%}\n');
    expect(await printed('economy', file)).not.toMatch(/[+-]0\.00(?!\d)/);
  });

  it('sectors that move most are shown for both sides where the model has sectors', async () => {
    const out = await printed('economy', 'rice-for-cars');
    expect(out).toContain('USA: sectors that move most');
    expect(out).toMatch(/^JPN: sectors that move most.*\nMotor vehicles.* \+\d+\.\d\d/m);
  });
});

interface Origins {
  readonly table: string;
  readonly economies: readonly { readonly economy: string; readonly percent: number }[];
  readonly sectors: readonly { readonly economy: string; readonly percent: number }[];
  readonly to?: string;
  readonly ofBuyer?: number;
}

describe('whose value is in a Japanese motor vehicle', () => {
  const ask = async (...more: readonly string[]): Promise<Origins> =>
    JSON.parse(await printed('value-added', '--of', 'JP', '--sector', 'motor vehicles', ...more, '--json'));

  it('81 % Japan, 3.9 % China, 3.8 % European Union, 2.3 % United States; all of it is somebody’s', async () => {
    const { table, economies } = await ask();
    const percent = (id: string) => economies.find(({ economy }) => economy === id)?.percent;
    expect(table).toBe('icio-2017');
    expect(percent('JPN')?.toFixed(0)).toBe('81');
    expect(['CHN', 'EUN', 'USA'].map((id) => percent(id)?.toFixed(1))).toEqual(['3.9', '3.8', '2.3']);
    expect(economies.reduce((sum, it) => sum + it.percent, 0)).toBeCloseTo(100, 9);
  });

  it('is of the buyer too, who is told how much', async () => {
    const { to, ofBuyer, economies } = await ask('--to', 'US');
    expect(to).toBe('USA');
    expect(ofBuyer).toBe(economies.find(({ economy }) => economy === 'USA')?.percent);
    const out = await printed('value-added', '--of', 'JP', '--sector', 'motor vehicles', '--to', 'US');
    expect(out).toMatch(/^Japan +80\.97$/m);
    expect(out).toContain('Sold to United States, 2.29 % of the price');
  });
});
