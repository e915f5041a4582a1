// Parameters of the world model as a question gives them.

import { world } from '../../economy/index.js';
import { AskError, refuse } from '../error.js';
import type { EconomyQuestion } from '../shapes/economy.js';

/** The options that belong to the world model. */
export type WorldOptions = Pick<EconomyQuestion, 'io' | 'rebate' | 'elasticity' | 'passThrough' | 'deficits'>;

/** Reads the options of the world model; what is not given is the paper's. Throws an `AskError`. */
export function worldParameters(options: WorldOptions): Partial<world.WorldParameters> {
  const { io, rebate, elasticity, passThrough, deficits } = options;
  const number = (field: string, value: number) => {
    if (!(value > 0 && value < 1000)) refuse(field, String(value), 'expected a number above zero such as 4');
    return value;
  };
  return {
    ...(io === true ? { labourShare: world.ROUND_ABOUT } : {}),
    ...(rebate === undefined ? {} : { rebate: rebate === 'lump-sum' ? 'lump sum' : 'tax relief' }),
    ...(elasticity === undefined ? {} : { elasticity: number('elasticity', elasticity) }),
    ...(passThrough === undefined ? {} : { passThrough: number('passThrough', passThrough) }),
    ...(deficits === undefined ? {} : { deficits }),
  };
}

/** Throws an `AskError` where parameters of the world model are given to another. */
export function refuseParameters(model: string, parameters: Partial<world.WorldParameters>): void {
  if (model === 'world' || Object.keys(parameters).length === 0) return;
  throw new AskError(
    'model',
    '--io, --rebate, --elasticity, --pass-through and --deficits belong to the world model',
    `--model ${model}`,
  );
}
