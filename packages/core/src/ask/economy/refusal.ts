// Errors of models and data, told as bad input: a policy or parameters that make no model are the asker's to change.

import {
  caliendoParro,
  DataError,
  gsim,
  regions,
  type Status,
  valueAdded,
  world,
} from '../../economy/index.js';
import { AskError } from '../error.js';

const MODEL_ERRORS = [
  DataError,
  world.ModelError,
  gsim.MarketError,
  gsim.NotClearedError,
  regions.RegionsCalibrationError,
  regions.RegionsDataError,
  regions.NotAnEquilibriumError,
  valueAdded.ChainError,
  caliendoParro.TablesError,
  caliendoParro.CalibrationError,
  caliendoParro.NotConvergedError,
  caliendoParro.TableTextError,
];

/** Runs a model; what it cannot take is thrown as an `AskError` about the field that it was given in. */
export function refusing<T>(field: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && MODEL_ERRORS.some((known) => error instanceof known))
      throw new AskError(field, error.message, '');
    throw error;
  }
}

/** A status as answers say it: its kind, and advice where there is one. */
export function statusOf(status: Status): { readonly status: Status['kind']; readonly advice?: string } {
  return { status: status.kind, ...('advice' in status ? { advice: status.advice } : {}) };
}
