// Stacking must lead somewhere: no measure may yield to itself, and no two to each other for the same entry.

import type { Provision, Stacking } from './instrument.js';
import type { Origins } from './origins.js';
import type { Problem } from './problem.js';
import type { Instant } from './time.js';

/** Stacking that would leave open which of two measures is charged. `changesTo` cuts eras that a later act ended. */
export function stackingProblems(
  provisions: readonly Provision[],
  changesTo: ReadonlyMap<string, readonly Provision[]>,
  fileOf: (provision: Provision) => string,
): readonly Problem[] {
  const rules = provisions.filter((provision): provision is Stacking => provision.verb === 'yield');
  const problems: Problem[] = [];
  for (const [index, rule] of rules.entries()) {
    const itself = rule.measures.find((measure) => rule.yieldsTo.includes(measure));
    if (itself !== undefined) {
      problems.push({ file: fileOf(rule), field: rule.id, message: `\`${itself}\` cannot yield to itself` });
    }
    for (const other of rules.slice(index + 1)) {
      const back = rule.measures.find((measure) => other.yieldsTo.includes(measure));
      const forth = other.measures.find((measure) => rule.yieldsTo.includes(measure));
      if (back === undefined || forth === undefined || back === forth) continue;
      if (!meet(rule, other, endOf(rule, changesTo), endOf(other, changesTo))) continue;
      const message = `\`${forth}\` yields to \`${back}\` here and \`${back}\` to \`${forth}\` in ${rule.id} for the same entries; end one of them where the other begins`;
      problems.push({ file: fileOf(other), field: other.id, message });
    }
  }
  return problems;
}

function endOf(rule: Stacking, changesTo: ReadonlyMap<string, readonly Provision[]>): Instant {
  const ends = (changesTo.get(rule.id) ?? []).filter(({ verb }) => verb === 'end').map(({ from }) => from);
  return Math.min(rule.to, ...ends);
}

function meet(a: Stacking, b: Stacking, aEnds: Instant, bEnds: Instant): boolean {
  return a.from < bEnds && b.from < aEnds && shareOrigin(a.of, b.of);
}

function shareOrigin(a: Origins, b: Origins): boolean {
  if (a.any && b.any) return true;
  const [named, other] = a.any ? [b, a] : [a, b];
  return [...named.in].some(
    (country) => !named.not.has(country) && (other.any || other.in.has(country)) && !other.not.has(country),
  );
}
