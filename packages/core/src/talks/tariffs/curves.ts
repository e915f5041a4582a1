// Demand and supply of one good about a known point, linear or of constant elasticity, with the areas under them.

import { log, power } from '../../math/index.js';

export type Form = 'linear' | 'constant elasticity';

/** Quantity by price, and the area under the curve between two prices (in units of quantity times price). */
export interface Curve {
  readonly at: (price: number) => number;
  /** Integral from one price to another; negative when the second is lower. */
  readonly area: (from: number, to: number) => number;
}

/**
 * The curve through a point with an elasticity there (negative for demand). Constant: q (p / p0)^e. Linear: q (1 + e (p / p0 - 1)), and
 * nothing where that is below zero.
 */
export function curve(form: Form, quantity: number, price: number, elasticity: number): Curve {
  if (form === 'constant elasticity') {
    const scaled = (at: number): number =>
      elasticity === -1 ? log(at / price) : power(at / price, elasticity + 1) / (elasticity + 1);
    return {
      at: (at) => quantity * power(at / price, elasticity),
      area: (from, to) => quantity * price * (scaled(to) - scaled(from)),
    };
  }
  const at = (p: number): number => Math.max(0, quantity * (1 + elasticity * (p / price - 1)));
  // Where the line meets zero; beyond it there is no area.
  const end = elasticity === 0 ? undefined : price * (1 - 1 / elasticity);
  const within = (p: number): number =>
    end === undefined ? p : elasticity < 0 ? Math.min(p, end) : Math.max(p, end);
  return {
    at,
    area: (from, to) => {
      const [low, high] = [within(from), within(to)];
      return ((at(low) + at(high)) / 2) * (high - low);
    },
  };
}
