// Every number four models answer with, and some functions by themselves, as one list each; runs unchanged in Node and in a browser.

/** Files of `data/economy/` that the models below read, by folder. */
export const FILES = {
  world: ['countries', 'trade'],
  regions: ['regions', 'sectors', 'trade', 'tariffs', 'noncooperative'],
  sectors: ['economies', 'industries', 'flows', 'tariffs', 'inputs', 'value-added', 'final'],
  nafta: [
    'countries',
    'sectors',
    'trade-1993',
    'tariffs-1993',
    'tariffs-2005',
    'value-added',
    'gross-output',
    'inputs',
  ],
};

/** The numerical kit, the modules of the economy lens and `texts[folder][file]`, to numbers by model. */
export function answers({ math, world, regions, sectors, nafta }, texts) {
  const every = (ids, importer, rate) => ({
    tariffs: ids
      .filter((exporter) => exporter !== importer)
      .map((exporter) => ({ importer, exporter, rate })),
  });

  const countries = world.calibrate(world.readWorld(texts.world.countries, texts.world.trade));
  const announced = world.solve(countries, world.announced(countries));
  const inputs = world.calibrate(world.readWorld(texts.world.countries, texts.world.trade), {
    labourShare: 0.49,
  });
  const roundAbout = world.solve(inputs, world.announced(inputs));

  const seven = regions.calibrate(regions.readRegions(texts.regions));
  const wall = regions.solve(seven, every(seven.regions, 'USA', 0.2));
  const war = regions.nashTariffs(seven);

  const industries = sectors.calibrate(sectors.readSectors(texts.sectors));
  const cars = sectors.solve(industries, {
    tariffs: [{ importer: 'USA', exporter: 'JPN', sector: 'D29', rate: 0.25 }],
  });

  const data = nafta.readNafta(texts.nafta);
  const agreement = nafta.solve(nafta.calibrate(data), nafta.agreement(data));

  return {
    'exponentials, logarithms and powers': elementary(math),
    'world, announced rates': numbersIn(announced),
    'world with inputs, announced rates': numbersIn(roundAbout),
    'regions, a wall around the US': numbersIn(wall),
    'regions, trade war': numbersIn(war),
    'sectors, 25 % on Japanese cars': numbersIn(cars),
    'nafta, the agreement': numbersIn(agreement),
  };
}

/** Exponentials, logarithms and powers of random numbers of every size. */
function elementary({ exp, log, power, random }) {
  const { uniform } = random(24);
  return Array.from({ length: 20_000 }, () => {
    const x = 1400 * uniform() - 700;
    const base = exp(x);
    return [base, log(base), power(base, uniform() - 0.5), power(1 + uniform(), 40 * uniform() - 20)];
  }).flat();
}

/** All numbers in a value in the order of its keys. */
function numbersIn(value, found = [], seen = new Set()) {
  if (typeof value === 'number') found.push(value);
  else if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value);
    for (const part of Object.values(value)) numbersIn(part, found, seen);
  }
  return found;
}
