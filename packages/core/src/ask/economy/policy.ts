// The policy question: which policy is meant, on which model, and the answer as JSON.

import { type OnProgress, type PolicyFile, readPolicy } from '../../economy/index.js';
import { formatProblem } from '../../law/index.js';
import type { Edition } from '../edition.js';
import { AskError, MissingTextError } from '../error.js';
import type { EconomyAnswer, EconomyQuestion } from '../shapes/economy.js';
import type { FileText } from '../shapes/kit.js';
import { liberationDay } from './liberation-day.js';
import { refuseParameters, worldParameters } from './parameters.js';
import { refusing, statusOf } from './refusal.js';
import { type PolicyResult, solvePolicy, solveScenario } from './solve.js';

/** The answer of `parley economy --json`: percent, unrounded. A solve without an equilibrium is an answer; its status says so. Throws an `AskError`. */
export function askEconomy(
  edition: Edition,
  question: EconomyQuestion,
  onProgress?: OnProgress,
): EconomyAnswer {
  return refusing('policy', () => economyAnswerOf(solveEconomy(edition, question, onProgress)));
}

function solveEconomy(edition: Edition, question: EconomyQuestion, onProgress?: OnProgress): PolicyResult {
  const { policy, model: asked, deals = {} } = question;
  const parameters = worldParameters(question);
  if (typeof policy === 'string' && policy.startsWith('paper:')) {
    if ((asked ?? 'world') !== 'world' || Object.keys(parameters).length > 0) {
      throw new AskError(
        'policy',
        `${policy} has its own model and parameters; leave the other options out, or solve liberation-day with them`,
        'policy',
      );
    }
    return solveScenario(edition, policy.slice('paper:'.length));
  }
  const written = policy === 'liberation-day' ? undefined : policyNamed(edition, policy);
  const model = asked ?? written?.model ?? 'world';
  refuseParameters(model, parameters);
  return solvePolicy(
    edition,
    { policy: written ?? liberationDay(edition, model), deals },
    model,
    parameters,
    onProgress === undefined ? {} : { onProgress },
  );
}

/** The policy that a question means: given as data or as a file, or one of the edition by its name. Throws an `AskError`. */
export function policyNamed(edition: Edition, policy: EconomyQuestion['policy']): PolicyFile {
  const file =
    typeof policy === 'string'
      ? shipped(edition, policy)
      : 'path' in policy
        ? policy
        : { path: 'policy', text: '', parsed: policy };
  const read = readPolicy(file);
  if (read.policy === undefined)
    throw new AskError('policy', read.problems.map(formatProblem).join('\n'), '');
  return read.policy;
}

/** Name of the edition's text of a policy, `data/policies/japan-deal.yaml`. */
export function policyText(name: string): string {
  return `data/policies/${name}.yaml`;
}

function shipped(edition: Edition, name: string): FileText {
  const none = `there is no file \`${name}\`; give a YAML or CSV file, liberation-day, japan-deal, rice-for-cars, or a scenario such as paper:B1`;
  if (!/^[a-z0-9-]+$/.test(name)) throw new AskError('policy', none, 'policy');
  try {
    return { path: name, text: edition.text(policyText(name)) };
  } catch (error) {
    if (error instanceof MissingTextError) throw new AskError('policy', none, 'policy');
    throw error;
  }
}

/** A result as the answer says it. */
export function economyAnswerOf(result: PolicyResult): EconomyAnswer {
  const { status, ...rest } = result;
  return { ...statusOf(status), ...rest };
}
