// Caliendo and Parro (REStud 82(1), 2015), Table 2, "Welfare effects from NAFTA's tariff reductions": percent, to the digits printed.

export const TABLE_2 = [
  { country: 'MEX', welfare: 1.31, termsOfTrade: -0.41, volumeOfTrade: 1.72, realWage: 1.72 },
  { country: 'CAN', welfare: -0.06, termsOfTrade: -0.11, volumeOfTrade: 0.04, realWage: 0.32 },
  { country: 'USA', welfare: 0.08, termsOfTrade: 0.04, volumeOfTrade: 0.04, realWage: 0.11 },
] as const;
