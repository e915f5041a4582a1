// What R. Ossa, "Trade Wars and Trade Talks with Data", American Economic Review 104(12), 2014, pp. 4104-4146, reports.

/** Table 3a: each region alone sets its optimal tariffs, no political weights. Percent, as printed. */
export const OPTIMAL = [
  { region: 'BRA', welfare: 1.1, median: 56.1 },
  { region: 'CHN', welfare: 1.8, median: 59.3 },
  { region: 'EUN', welfare: 1.9, median: 61.3 },
  { region: 'IND', welfare: 1.7, median: 54.0 },
  { region: 'JPN', welfare: 4.0, median: 59.6 },
  { region: 'ROW', welfare: 2.9, median: 61.5 },
  { region: 'USA', welfare: 2.3, median: 60.3 },
] as const;

/** The gain of the United States with two more digits than the table prints. */
export const OPTIMAL_USA = 2.3182;

/**
 * How far a median may be from the printed one, percentage points. The article's optimiser stops where welfare no longer changes in
 * its digits, and welfare hardly knows the tariffs on cells with little trade; it begins from most-favoured-nation tariffs, whose
 * medians (60.9 for the EU, 59.6 for Japan, 63.0 for the rest of the world) explain the sign of each difference.
 */
export const MEDIAN_TOLERANCE = 0.25;

/** Abstract (p. 4104), with political weights: averages over regions, percent. */
export const AVERAGES = {
  /** Optimal tariffs: mean over regions of median tariffs. */
  optimalTariffs: 62,
  /** Trade war tariffs, likewise. */
  nashTariffs: 63,
  /** Loss of government welfare in the trade war. */
  warLoss: 2.9,
  /** Gain of government welfare from trade talks that begin from factual tariffs. */
  talksGain: 0.5,
} as const;

/** Political weights of Japan, to the first digit. */
export const JAPAN = { rice: 1.9, motorVehicles: 0.7 } as const;
